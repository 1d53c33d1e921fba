package janus;

import static org.assertj.core.api.Assertions.assertThat;

import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.checkpoint.CheckpointFile;
import janus.checkpoint.NamedTensor;
import janus.checkpoint.Safetensors;
import janus.encoding.ChannelPlan;
import janus.encoding.Neighbourhood;
import janus.image.ImageFiles;
import janus.image.Source;
import janus.intake.Extent;
import janus.intake.Frame;
import janus.intake.Intake;
import janus.network.ResnetGenerator;
import janus.network.ResnetGenerator.Shape;
import janus.run.ModelCard;
import janus.tensor.Device;
import janus.translate.Translation;
import janus.translate.Translator;
import janus.volume.Direction;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// README's Java compiles, runs and is this class's, word for word.
final class ReadmeTest {
    private static final Path README = Path.of("../README.md");
    private static final Path HERE = Path.of("src/test/java/janus/ReadmeTest.java");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

    @Test
    void javaIsShownAsItIsTestedHere() throws IOException {
        String tested = withoutSpaces(Files.readString(HERE));
        assertThat(JAVA.matcher(Files.readString(README)).results().map(found -> found.group(1)))
                .hasSize(2)
                .allSatisfy(shown -> {
                    assertThat(shown.lines()).hasSizeLessThanOrEqualTo(10);
                    assertThat(tested).contains(withoutSpaces(shown));
                });
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void aFineTunedModelTranslatesAPicture(@TempDir Path folder) throws IOException {
        Path mrFile = folder.resolve("mr.png");
        Path ctFile = folder.resolve("ct.png");
        Path modelFile = folder.resolve("model.safetensors");
        ImageFiles.write(disc(), Unit.GREY, mrFile);
        ModelCard card =
                new ModelCard(Direction.MR_TO_CT, "gray", Unit.HU, 1, 256, 64, "random numbers");
        Safetensors.write(generator(card.toMetadata()), modelFile);
        withTranslator(modelFile, mrFile, ctFile);
        assertIsCt(ctFile);
    }

    private static void withTranslator(Path runFolder, Path mrFile, Path ctFile)
            throws IOException {
        try (Translator translator =
                Translator.open(runFolder, Direction.MR_TO_CT, Device.best())) {
            switch (translator.translate(ImageFiles.read(mrFile, Modality.MR, null))) {
                case Translation.Done(Volume ct, Unit unit) -> ImageFiles.write(ct, unit, ctFile);
                case Translation.Refused refused -> System.err.println(refused.sentence());
            }
        }
    }

    @Test
    void anyGeneratorTranslatesASlice(@TempDir Path folder) throws IOException {
        Path mrFile = folder.resolve("mr.png");
        Path ctFile = folder.resolve("ct.png");
        Path modelFile = folder.resolve("model.safetensors");
        ImageFiles.write(disc(), Unit.GREY, mrFile);
        Safetensors.write(generator(Map.of()), modelFile);
        byHand(modelFile, mrFile, ctFile);
        assertIsCt(ctFile);
    }

    private static void byHand(Path modelFile, Path mrFile, Path ctFile) throws IOException {
        Source source = ImageFiles.read(mrFile, Modality.MR, null);
        Intake intake = Intake.of(source.volume(), Modality.MR, source.unit(), new Frame(1.0, 256));
        ChannelPlan plan = ChannelPlan.of("gray", Unit.HU);
        try (ResnetGenerator generator =
                ResnetGenerator.of(CheckpointFile.read(modelFile), Device.best())) {
            float[] channels = plan.mr().encode(Neighbourhood.alone(intake.slice(0)));
            float[] synthetic = generator.apply(channels, new Shape(1, 3, 256, 256));
            Slice ct = plan.ct().decode(synthetic, 256, 256);
            ImageFiles.write(
                    intake.restore(List.of(ct), Unit.HU, Extent.SURROUNDINGS), Unit.HU, ctFile);
        }
    }

    private static void assertIsCt(Path file) throws IOException {
        Source ct = ImageFiles.read(file, Modality.CT, null);
        assertThat(ct.unit()).isEqualTo(Unit.HU);
        assertThat(ct.volume().grid()).isEqualTo(Grid.ofPicture(300, 280));
    }

    /// A bright disc, which passes for a head.
    private static Volume disc() {
        float[] values = new float[300 * 280];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.hypot(i % 300 - 150, i / 300 - 140) < 100 ? 180 + i % 7 : 0;
        }
        return Volume.of(Grid.ofPicture(300, 280), values);
    }

    /// A generator of random weights, small enough to be quick.
    private static Checkpoint generator(Map<String, String> metadata) {
        RandomGenerator random = new SplittableRandom(1);
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        ResnetGenerator.shapes(new Architecture.ResnetGenerator(3, 3, 4, 6))
                .forEach((name, shape) -> tensors.put(name, tensor(name, shape, random)));
        return new Checkpoint(tensors, metadata);
    }

    private static NamedTensor tensor(String name, long[] shape, RandomGenerator random) {
        int count = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        float[] values = new float[count];
        for (int i = 0; i < count && name.endsWith("weight"); i++) {
            values[i] = (float) random.nextGaussian(0, 0.02);
        }
        return NamedTensor.of(shape, values);
    }
}
