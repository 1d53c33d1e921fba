package janus.translate;

import com.google.errorprone.annotations.MustBeClosed;
import janus.image.Source;
import janus.instance.Model;
import janus.intake.Extent;
import janus.run.ModelCard;
import janus.tensor.Device;
import janus.volume.Direction;
import janus.work.Progress;
import janus.work.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A fine-tuned model, ready to translate. It holds native memory and must be closed; use it from
/// one thread at a time.
///
/// ```java
/// try (Translator translator = Translator.open(run, Direction.MR_TO_CT, Device.best())) {
///     Source mr = ImageFiles.read(Path.of("t1.nii.gz"), Modality.MR, null);
///     switch (translator.translate(mr)) {
///         case Translation.Done(Volume ct, Unit hu) -> ImageFiles.write(ct, hu, Path.of("ct.nii.gz"));
///         case Translation.Refused refused -> System.err.println(refused.sentence());
///     }
/// }
/// ```
public final class Translator implements AutoCloseable {
    private final ModelCard card;
    private final SliceFunction function;
    private final Settings settings;
    private final Extent extent;
    private final Model model;

    /// A translator for sources that `card` describes, by the network `function`.
    @MustBeClosed
    Translator(ModelCard card, SliceFunction function, Settings settings) {
        this(new Means(card, function, Model.rule(card.origin())), settings, Extent.SURROUNDINGS);
    }

    @MustBeClosed
    private Translator(Means means, Settings settings, Extent extent) {
        this.card = means.card();
        this.function = means.function();
        this.model = means.model();
        this.settings = settings;
        this.extent = extent;
    }

    /// What translates.
    private record Means(ModelCard card, SliceFunction function, Model model) {}

    /// The model for `direction` in `model`, a Run folder or a `.safetensors` file of one, on
    /// `device`.
    ///
    /// @throws IOException when there is none, it is damaged, was never fine-tuned, or leads the
    ///   other way
    @MustBeClosed
    public static Translator open(Path model, Direction direction, Device device)
            throws IOException {
        return open(model, direction, Settings.on(device));
    }

    /// Like [#open(Path, Direction, Device)], with `settings`.
    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // the translator closes its function
    public static Translator open(Path model, Direction direction, Settings settings)
            throws IOException {
        FineTunedModel read = FineTunedModel.read(model, direction);
        Model made = new Model(read.name(), Sha256.of(read.file()));
        SliceFunction network = GeneratorFunction.of(read, settings);
        SliceFunction function = settings.mirror() ? new Mirrored(network) : network;
        Means means = new Means(read.card(), function, made);
        return new Translator(means, settings, Extent.SURROUNDINGS);
    }

    /// A translator that has `function`, called `name`, in the network's place, for what `card`
    /// describes. What `function` makes counts inside the head only: it may know nothing of air.
    @MustBeClosed
    public static Translator by(ModelCard card, SliceFunction function, String name) {
        Means means = new Means(card, function, Model.rule(name));
        return new Translator(means, Settings.on(Device.CPU), Extent.HEAD);
    }

    /// What makes the values, for whoever uses them.
    public Model model() {
        return model;
    }

    /// How many slices pass at once.
    int batch() {
        return settings.batch();
    }

    /// Whether volumes are translated in three planes.
    boolean fuses() {
        return settings.fusion();
    }

    /// What the model was trained on.
    public ModelCard card() {
        return card;
    }

    /// `source`, which must hold what the model takes, in the other modality.
    public Translation translate(Source source) {
        return translate(List.of(source), Kinship.ALONE, Progress.silent()).getFirst();
    }

    /// A translation for each of `sources`, in their order; they share batches.
    ///
    /// @param kinship whether neighbouring sources are neighbours in the head
    /// @param progress hears of every batch of slices
    public List<Translation> translate(List<Source> sources, Kinship kinship, Progress progress) {
        Passage passage = Passage.of(sources, card, kinship, extent);
        List<Translation> done = new ArrayList<>();
        progress.started("translate", passage.slices());
        try {
            done.addAll(passage.through(function, settings.batch(), progress));
        } finally {
            progress.finished();
        }
        if (settings.fusion()) {
            fuse(sources, done, passage, progress);
        }
        return done;
    }

    private void fuse(
            List<Source> sources, List<Translation> done, Passage passage, Progress progress) {
        Fusion fusion = new Fusion(card, function, settings.batch(), extent);
        for (int i = 0; i < done.size(); i++) {
            if (done.get(i) instanceof Translation.Done axial
                    && sources.get(i).volume().grid().size().slices() > 1) {
                fusion.average(axial, passage, i, progress);
            }
        }
    }

    @Override
    public void close() {
        function.close();
    }
}
