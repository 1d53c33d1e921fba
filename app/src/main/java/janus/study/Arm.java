package janus.study;

import janus.volume.Modality;
import java.util.List;
import java.util.stream.Stream;

/// A part of a study with its own images and questions, as its description says.
///
/// @param name for readers; must not tell what is compared
/// @param shows modality of the judged images
/// @param contests what stands against what: single conditions, or pairs of them
/// @param cases how many are drawn, training apart; 0 for all
/// @param each whether every case is shown under all contests or under one of them
/// @param source whether the source image stands beside
/// @param marks whether points can be marked on the images
/// @param plan how the showings are arranged
/// @param questions in the order of the page
public record Arm(
        String name,
        Modality shows,
        List<Contest> contests,
        int cases,
        Each each,
        boolean source,
        boolean marks,
        Plan plan,
        List<Question> questions) {
    /// Keeps copies of the lists.
    public Arm {
        contests = List.copyOf(contests);
        questions = List.copyOf(questions);
    }

    /// How often a reader sees a case, repeats apart.
    public enum Each {
        /// Under every contest: all readers judge all images.
        ALL,
        /// Under one contest, balanced and drawn anew for each reader: no reader knows the anatomy.
        ONE
    }

    /// The conditions of one item.
    ///
    /// @param left of the single image, or of one of two
    /// @param right of the other of two; empty for a single image
    public record Contest(String left, String right) {}

    /// How the showings are arranged.
    ///
    /// @param blocks over which the contests are balanced
    /// @param repeats showings that come again
    /// @param apart the least number of showings from one to its repeat
    /// @param training items for practice, whose truth is told
    /// @param washoutDays from the last answer of the arm before
    /// @param secondsLimit for an item; 0 for none
    public record Plan(
            int blocks, int repeats, int apart, int training, int washoutDays, int secondsLimit) {}

    /// Whether two images stand side by side.
    public boolean pairs() {
        return !contests.getFirst().right().isEmpty();
    }

    /// How many of its `items` a reader is shown, repeats and training among them.
    int shownOf(List<Item> items) {
        long once =
                items.stream()
                        .map(item ->
                                item.training() || each == Each.ALL ? item.id() : item.caseId())
                        .distinct()
                        .count();
        return Math.toIntExact(once) + plan.repeats();
    }

    /// All conditions that its images have.
    List<String> conditions() {
        return contests.stream()
                .flatMap(it -> Stream.of(it.left(), it.right()))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }
}
