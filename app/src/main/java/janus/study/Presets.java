package janus.study;

import janus.volume.Unit;
import java.util.ArrayList;
import java.util.List;

/// The windows a reader can choose with one key. Stroke as in lev1999.
final class Presets {
    private static final List<ReadingView.Preset> HU =
            List.of(
                    new ReadingView.Preset("Brain", 40, 80, "ct"),
                    new ReadingView.Preset("Stroke", 32, 8, "ct"),
                    new ReadingView.Preset("Subdural", 75, 215, "ct"),
                    new ReadingView.Preset("Soft tissue", 50, 350, "ct"),
                    new ReadingView.Preset("Bone", 480, 2500, "ct"));
    private static final int RELATIVE = 4096;

    private Presets() {}

    /// Those for the images of `study`.
    static List<ReadingView.Preset> of(Study study) {
        List<ReadingView.Preset> presets = new ArrayList<>();
        if (study.images().stream().anyMatch(it -> it.unit() == Unit.HU)) {
            presets.addAll(HU);
        }
        study.images().stream()
                .filter(it -> it.unit() != Unit.HU)
                .map(it -> it.key().shows().code())
                .distinct()
                .sorted()
                .forEach(modality -> {
                    presets.add(new ReadingView.Preset("All", RELATIVE / 2, RELATIVE, modality));
                    presets.add(
                            new ReadingView.Preset(
                                    "Darker half", RELATIVE / 4, RELATIVE / 2, modality));
                });
        return presets;
    }
}
