package janus.dataset;

import janus.volume.Modality;
import janus.volume.Scale;

/// One prepared slice: a row of the manifest.
///
/// @param file picture of the slice, relative to the Dataset's folder, with `/`
/// @param subject whose head it is; unique in the Dataset
/// @param modality which scanner
/// @param slice number in the subject's stack, growing towards the top of the head
/// @param split what it is for
/// @param source file it was made from, relative to the path given to `prepare`
/// @param scale what a grey level of `file` means
/// @param pair name that an aligned MR and CT slice share, or empty
public record Entry(
        String file,
        String subject,
        Modality modality,
        int slice,
        Split split,
        String source,
        Scale scale,
        String pair) {
    /// The place of a slice's picture in a Dataset.
    public static String fileOf(String subject, Modality modality, int slice) {
        return "slices/%s/%s-%03d.png".formatted(modality.code(), subject, slice);
    }
}
