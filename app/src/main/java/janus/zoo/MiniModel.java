package janus.zoo;

import janus.work.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A small generator that ships with Janus: 6 blocks, 8 filters, RGB to RGB, trained by Janus
/// itself on procedural pictures. It needs no network and no download.
///
/// @param name in the zoo and of the file
/// @param turns what it turns into what, in words
/// @param trainedOn the pictures it learned from
/// @param back name of the model for the other direction
public record MiniModel(String name, String turns, String trainedOn, String back)
        implements PretrainedModel {
    /// The terms of all of them.
    public static final String LICENCE = "Apache-2.0";

    @Override
    public Optional<String> partner() {
        return Optional.of(back);
    }

    @Override
    public String licence() {
        return LICENCE;
    }

    /// The name of its file.
    public String file() {
        return name + ".safetensors";
    }

    /// How large its file is, bytes.
    ///
    /// @throws IOException when this build does not carry it
    public long bytes() throws IOException {
        return content().length;
    }

    /// Its file in `folder`, written unless it is there already, byte for byte.
    ///
    /// @throws IOException when it cannot be written, or this build does not carry it
    public Path unpack(Path folder) throws IOException {
        byte[] content = content();
        Path file = folder.resolve(file());
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return file;
        }
        WholeFile.write(file, out -> out.write(content));
        return file;
    }

    private byte[] content() throws IOException {
        try (InputStream in = MiniModel.class.getResourceAsStream("mini/" + file())) {
            if (in == null) {
                throw new IOException(
                        "this build carries no %s - the mini zoo is not whole - build Janus from a whole copy of its repository"
                                .formatted(file()));
            }
            return in.readAllBytes();
        }
    }
}
