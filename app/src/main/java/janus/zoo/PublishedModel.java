package janus.zoo;

import java.net.URI;
import java.util.Optional;

/// A published generator of the CycleGAN authors: 9 blocks, 64 filters, RGB to RGB.
///
/// @param name in the zoo and of the file
/// @param turns what it turns into what, in words
/// @param trainedOn the pictures it learned from
/// @param partner name of the model for the other direction, if one was published
/// @param gitBlob git's id of the file as seen in public repositories; nobody published a checksum
public record PublishedModel(
        String name,
        String turns,
        String trainedOn,
        Optional<String> partner,
        Optional<String> gitBlob)
        implements PretrainedModel {
    /// Size of each file, roughly; the exact ones were not published.
    public static final long APPROXIMATE_BYTES = 45_500_000;

    /// What is known about the terms.
    public static final String LICENCE =
            "code: BSD (junyanz/pytorch-CycleGAN-and-pix2pix); weights: no licence stated; training pictures: their own terms";

    @Override
    public String licence() {
        return LICENCE;
    }

    /// Where the file lies below `base`.
    public URI address(URI base) {
        String folder = base.toString();
        return URI.create((folder.endsWith("/") ? folder : folder + "/") + name + ".pth");
    }
}
