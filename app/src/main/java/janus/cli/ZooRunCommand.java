package janus.cli;

import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.checkpoint.CheckpointFile;
import janus.image.ImageFiles;
import janus.network.ResnetGenerator;
import janus.raster.Picture;
import janus.tensor.Device;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `janus zoo run`: applies a generator to a photograph as its authors' test script does, without
/// resizing.
@Command(
        name = "run",
        description =
                "Apply a generator to an RGB picture as its authors' test script does, without resizing.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ZooRunCommand implements Callable<Integer> {
    @Mixin private final ZooOptions options = new ZooOptions();

    @Parameters(index = "0", paramLabel = "NAME|FILE", description = "The generator.")
    private String model = "";

    @Parameters(
            index = "1",
            paramLabel = "PHOTO",
            description = "PNG, JPEG or TIFF with sides that are multiples of 4.")
    private Path photo = Path.of("");

    @Option(names = "--out", required = true, description = "PNG file to write, 8-bit RGB.")
    private Path out = Path.of("");

    @Option(
            names = "--device",
            defaultValue = "auto",
            description = "auto, cpu or cuda (default: ${DEFAULT-VALUE}).")
    private String device = "auto";

    @Override
    public Integer call() throws IOException {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new ParameterException(
                    options.line(),
                    "--out %s is no PNG file - the result is written without loss - let its name end in .png"
                            .formatted(out));
        }
        if (ImageFiles.isSame(photo, out)) {
            throw new IOException(
                    "%s is photo and target at once - the photo would be lost - name another file for --out"
                            .formatted(out));
        }
        RgbTensor input = RgbTensor.of(Picture.read(photo), photo);
        Path file = options.zoo().find(model);
        Checkpoint checkpoint = CheckpointFile.read(file);
        var found = Architecture.generator(checkpoint, file);
        if (found.inputs() != RgbTensor.CHANNELS || found.outputs() != RgbTensor.CHANNELS) {
            throw new IOException(
                    "%s takes %d channels and gives %d - a photograph has 3 - give a generator from RGB to RGB"
                            .formatted(file, found.inputs(), found.outputs()));
        }
        try (ResnetGenerator generator = ResnetGenerator.of(checkpoint, Device.of(device))) {
            input.through(generator).picture().write(out);
        }
        return 0;
    }
}
