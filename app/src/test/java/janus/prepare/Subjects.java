package janus.prepare;

import janus.prepare.Subject.Part;
import janus.volume.Modality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Subjects without files, for questions of splitting.
final class Subjects {
    private Subjects() {}

    /// People with MR, CT or both, some with two scans of one kind.
    static List<Subject> random(RandomGenerator random) {
        List<Subject> subjects = new ArrayList<>();
        for (int person = random.nextInt(1, 30); person > 0; person--) {
            for (Modality modality : Modality.values()) {
                for (int scan = random.nextInt(3); scan > 0; scan--) {
                    subjects.add(
                            new Subject(
                                    "p%d_%d".formatted(person, scan),
                                    "p" + person,
                                    modality,
                                    List.of(new Part(Path.of("x"), 0, "x", null, ""))));
                }
            }
        }
        return subjects;
    }
}
