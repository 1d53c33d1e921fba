package janus.augment;

import janus.volume.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Which augmentations a training uses.
///
/// @param all each once, in the order in which they happen
public record Augmentations(List<Augmentation> all) {
    private static final String NOTHING = "none";

    /// What `finetune` does when it is told nothing: a head in another position.
    public static final Augmentations DEFAULT =
            new Augmentations(List.of(Augmentation.FLIP, Augmentation.SHIFT));

    /// Everything there is.
    public static final Augmentations EVERY = new Augmentations(List.of(Augmentation.values()));

    /// Puts them in order, each once.
    public Augmentations {
        Set<Augmentation> once = EnumSet.noneOf(Augmentation.class);
        once.addAll(all);
        all = List.copyOf(once);
    }

    /// The augmentations that `code` names, separated by commas in any order, or `none`.
    ///
    /// @throws IllegalArgumentException when a name is unknown
    public static Augmentations of(String code) {
        if (code.equals(NOTHING)) {
            return new Augmentations(List.of());
        }
        return new Augmentations(
                Arrays.stream(code.split(",", -1)).map(name -> named(name.strip())).toList());
    }

    private static Augmentation named(String name) {
        return EVERY.all.stream()
                .filter(one -> one.code().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "augmentation '%s' is unknown - each name must say what happens to a slice - use none alone, or some of %s"
                                        .formatted(name, EVERY.code().replace(",", ", "))));
    }

    /// The names, separated by commas, in order; `none` when there are none. The same augmentations
    /// always have the same code.
    public String code() {
        return all.isEmpty()
                ? NOTHING
                : all.stream().map(Augmentation::code).collect(Collectors.joining(","));
    }

    /// Checks that they can be done to CT in `ctUnit`.
    ///
    /// @throws IllegalArgumentException when noise is among them and CT is not in HU
    public void requireFor(Unit ctUnit) {
        if (all.contains(Augmentation.NOISE)) {
            CtNoise.requireHu(ctUnit);
        }
    }

    /// One of each, drawn in order.
    public Draw draw(Canvas canvas, RandomGenerator random) {
        List<Change> changes = new ArrayList<>();
        for (Augmentation one : all) {
            changes.add(one.random(canvas, random));
        }
        return Draw.of(canvas, changes);
    }
}
