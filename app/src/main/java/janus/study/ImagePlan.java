package janus.study;

import janus.volume.Modality;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which image files the items of a study need.
final class ImagePlan {
    private final CaseFiles files;
    private final Map<String, String> names = new LinkedHashMap<>(); // by the case's number
    private final Map<StudyImage.Key, Path> wanted = new LinkedHashMap<>();

    private ImagePlan(CaseFiles files) {
        this.files = files;
        files.names().forEach(name -> names.put(files.caseId(name), name));
    }

    /// The files that the `items` of `arms` need, by what they are.
    static Map<StudyImage.Key, Path> of(List<Arm> arms, List<List<Item>> items, CaseFiles files) {
        ImagePlan plan = new ImagePlan(files);
        for (int i = 0; i < arms.size(); i++) {
            for (Item item : items.get(i)) {
                plan.add(arms.get(i), item);
            }
        }
        return plan.wanted;
    }

    private void add(Arm arm, Item item) {
        for (String condition : arm.conditions()) {
            add(item.caseId(), arm.shows(), condition);
        }
        if (arm.source()) {
            add(item.caseId(), arm.shows().other(), files.sourceCondition(arm.shows()));
        }
    }

    private void add(String caseId, Modality modality, String condition) {
        String name = names.getOrDefault(caseId, "");
        files.file(name, modality, condition)
                .ifPresent(file ->
                        wanted.put(
                                new StudyImage.Key(
                                        caseId, files.subject(name), modality, condition),
                                file));
    }
}
