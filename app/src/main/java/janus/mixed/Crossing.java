package janus.mixed;

import java.util.ArrayList;
import java.util.List;

/// What readers and subjects add to answers under conditions: effects of subjects, of subjects
/// under one condition (their images), of readers, and of readers under one condition (their
/// taste). Subjects come first, so that little fills up when they are eliminated.
///
/// An effect takes part where answers can tell it from the others: it needs two levels and some
/// level with two answers, and must not be decided by the condition or be another effect under
/// another name. What takes no part is in the residual, or - one reader, one subject - can't be
/// known.
public final class Crossing {
    private Crossing() {}

    /// The effects that the data allow.
    public static List<Factor> of(Factor condition, Factor reader, Factor subject) {
        List<Factor> effects = new ArrayList<>();
        for (Factor main : List.of(subject, reader)) {
            Factor under = main.by(condition);
            if (isDecidedBy(condition, main)) {
                continue;
            }
            if (isTold(under) && under.levels() > main.levels()) {
                effects.add(under);
            }
            if (isTold(main)) {
                effects.add(main);
            }
        }
        return effects;
    }

    /// Whether a `condition` has but one level of `main`, so that they can't be told apart.
    public static boolean isDecidedBy(Factor condition, Factor main) {
        return main.by(condition).levels() == condition.levels();
    }

    private static boolean isTold(Factor effect) {
        return effect.levels() > 1 && effect.levels() < effect.codes().size();
    }
}
