package janus.study;

import janus.volume.Modality;
import java.util.List;
import java.util.Map;

/// A study as it was frozen when it was created.
///
/// @param id random; its database carries the same
/// @param title for readers
/// @param instructions for readers
/// @param seed of every random choice
/// @param arms in the order they are read
/// @param items of each arm
/// @param images all
/// @param pathology whether a case shows one, by case; may lack cases
public record Study(
        String id,
        String title,
        String instructions,
        long seed,
        List<Arm> arms,
        List<List<Item>> items,
        List<StudyImage> images,
        Map<String, Boolean> pathology) {
    /// The condition of images shown beside, not judged.
    public static final String SOURCE = "source";

    /// The condition of images that a scanner took.
    public static final String REAL = "real";

    /// Keeps copies.
    public Study {
        arms = List.copyOf(arms);
        items = items.stream().map(List::copyOf).toList();
        images = List.copyOf(images);
        pathology = Map.copyOf(pathology);
    }

    /// Index of the image of a case.
    ///
    /// @throws IllegalArgumentException when there is none
    int image(String caseId, Modality shows, String condition) {
        for (int i = 0; i < images.size(); i++) {
            StudyImage.Key key = images.get(i).key();
            if (key.caseId().equals(caseId)
                    && key.shows() == shows
                    && key.condition().equals(condition)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "study.json names no %s image of %s under %s - it was changed after it was made - put the original back"
                        .formatted(shows, caseId, condition));
    }

    /// The item called `id` in `arm`.
    Item item(int arm, String id) {
        return items.get(arm).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "the database shows item %s, which study.json does not have - they belong to different studies - use the database of this study"
                                        .formatted(id)));
    }
}
