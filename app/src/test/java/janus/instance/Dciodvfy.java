package janus.instance;

import janus.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The checker of dicom3tools.
final class Dciodvfy {
    private Dciodvfy() {}

    /// Its errors about `file`. Its release of 2022 does not know Synthetic Data, which PS3.3 has
    /// had since 2023; it calls every attribute of an even group that it doesn't know an error.
    static List<String> errors(Path file) throws IOException, InterruptedException {
        return Programs.run("dicom3tools", "dciodvfy", file)
                .lines()
                .filter(line -> line.startsWith("Error"))
                .filter(line ->
                        !line.equals(
                                "Error - Attribute with an even group number is not a recognized standard attribute - (0x0008,0x001c)  ? "))
                .toList();
    }
}
