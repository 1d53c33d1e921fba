package janus.baseline;

import com.google.errorprone.annotations.MustBeClosed;
import janus.dataset.Dataset;
import janus.run.ModelCard;
import janus.translate.Translator;
import janus.volume.Unit;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// Opens baselines as translators.
public final class BaselineTranslator {
    private static final double PIXEL_MM = 1;
    private static final int FIELD = 512; // pixels: whatever scanners give

    private BaselineTranslator() {}

    /// A translator that does what `request` asks for.
    ///
    /// @throws IOException when the Dataset can't be read or has no training slices
    /// @throws IllegalArgumentException when the request lacks or has too much, see [Baseline#of]
    @MustBeClosed
    public static Translator open(Baseline.Request request) throws IOException {
        Optional<Dataset> dataset =
                request.data().isPresent()
                        ? Optional.of(Dataset.open(request.data().get()))
                        : Optional.empty();
        ModelCard card = card(request, dataset);
        return Translator.by(
                card,
                Baseline.of(request, dataset).function(card),
                "baseline " + request.kind().name().toLowerCase(Locale.ROOT));
    }

    private static ModelCard card(Baseline.Request request, Optional<Dataset> dataset) {
        int field = dataset.map(one -> one.card().field()).orElse(FIELD);
        return new ModelCard(
                request.direction(),
                "gray",
                dataset.map(one -> one.card().ctUnit()).orElse(Unit.HU),
                dataset.map(one -> one.card().pixelMm()).orElse(PIXEL_MM),
                field,
                field,
                "no network");
    }
}
