package janus.study;

import janus.volume.Modality;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws the cases of an arm and makes its items: cases for practice are not judged later.
final class Draw {
    private final CaseFiles files;
    private final Map<String, Boolean> pathology;
    private final long seed;

    /// @param pathology by the case's number
    Draw(CaseFiles files, Map<String, Boolean> pathology, long seed) {
        this.files = files;
        this.pathology = pathology;
        this.seed = seed;
    }

    /// The items of `arm`, the study's `index`th from 0.
    ///
    /// @throws IOException when there are too few cases, or a truth that is asked for is missing
    List<Item> of(Arm arm, int index) throws IOException {
        List<String> eligible = new ArrayList<>(eligible(arm));
        int contests = arm.contests().size();
        int training = arm.plan().training();
        int practice = Math.max(Math.min(2, training), Math.ceilDiv(training, contests));
        int wanted = arm.cases() == 0 ? eligible.size() - practice : arm.cases();
        if (wanted < 2 || practice + wanted > eligible.size()) {
            throw tooFew(arm, practice, Math.max(2, wanted), eligible.size());
        }
        Collections.shuffle(eligible, Seeds.of(seed, "cases", String.valueOf(index)));
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < training; i++) {
            int number = i % practice;
            int contest = (i / practice + number) % contests;
            items.add(item(index, eligible.get(number), contest, true));
        }
        for (String name : eligible.subList(practice, practice + wanted)) {
            for (int contest = 0; contest < contests; contest++) {
                items.add(item(index, name, contest, false));
            }
        }
        checkTruth(arm, items);
        return items;
    }

    private static IOException tooFew(Arm arm, int practice, int wanted, int there) {
        return new IOException(
                "arm '%s' needs %d cases for training and %d to judge, and %d have all of its images (%s) - a case for practice is not judged later - give more images of the same names, or lower cases or training"
                        .formatted(
                                arm.name(),
                                practice,
                                wanted,
                                there,
                                String.join(", ", arm.conditions())));
    }

    private Item item(int arm, String name, int contest, boolean training) {
        String id = files.caseId(name);
        return new Item("a%d-%s-%d".formatted(arm + 1, id, contest + 1), id, contest, training);
    }

    private List<String> eligible(Arm arm) throws IOException {
        for (String condition : arm.conditions()) {
            require(arm.shows(), condition, arm.name());
        }
        Modality other = arm.shows().other();
        Optional<String> source =
                arm.source() ? Optional.of(files.sourceCondition(arm.shows())) : Optional.empty();
        if (source.isPresent()) {
            require(other, source.get(), arm.name());
        }
        return files.names().stream()
                .filter(name ->
                        arm.conditions().stream()
                                .allMatch(it -> files.file(name, arm.shows(), it).isPresent()))
                .filter(name ->
                        source.stream().allMatch(it -> files.file(name, other, it).isPresent()))
                .toList();
    }

    private void require(Modality modality, String condition, String arm) throws IOException {
        if (!files.has(modality, condition)) {
            throw new IOException(
                    "arm '%s' shows %s/%s and no --images names such a folder - it has nothing to show - add --images %s/%s=FOLDER"
                            .formatted(
                                    arm, modality.code(), condition, modality.code(), condition));
        }
    }

    private void checkTruth(Arm arm, List<Item> items) throws IOException {
        boolean asked =
                arm.questions().stream().anyMatch(it -> it.kind() == QuestionKind.PATHOLOGY);
        long missing =
                items.stream()
                        .map(Item::caseId)
                        .distinct()
                        .filter(it -> !pathology.containsKey(it))
                        .count();
        if (asked && missing > 0) {
            throw new IOException(
                    "arm '%s' asks for a pathology and of %d cases nobody says whether there is one - answers could not be judged - give --cases FILE.csv with the columns case,pathology (yes or no)"
                            .formatted(arm.name(), missing));
        }
    }
}
