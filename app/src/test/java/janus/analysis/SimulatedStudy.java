package janus.analysis;

import janus.compare.WrittenEvaluations;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// A study with readers of known skill. Every image has a latent quality: 0 for real ones, below
/// for a model's; a reader sees it through normal noise of standard deviation 1, calls synthetic
/// what looks worse than his criterion, and grades what he sees.
final class SimulatedStudy {
    static final String TURING = "Real or synthetic?";
    static final String QUALITY = "Image quality";
    static final String BETTER = "Which is better?";
    static final String WHICH = "Which is real?";
    static final String LESION = "Is there a lesion?";

    private static final String HEAD =
            "study,reader,arm,block,position,presentation,kind_of_item,item,case,subject,shows,question,kind,left,right,truth,answer,confidence,seconds,answered,comment";

    /// A reader.
    ///
    /// @param skill multiplies how much worse synthetic images look to him
    /// @param criterion how much worse than midway an image must look to be called synthetic
    record Reader(String name, double skill, double criterion) {}

    private final SplittableRandom random;
    private final Map<String, Double> models = new TreeMap<>(); // how much worse than real
    private final List<Reader> readers = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Double> quality = new TreeMap<>(); // by case and condition
    private final int subjects;
    private final int slices;

    SimulatedStudy(long seed, int subjects, int slices) {
        this.random = new SplittableRandom(seed);
        this.subjects = subjects;
        this.slices = slices;
    }

    SimulatedStudy model(String name, double worse) {
        models.put(name, worse);
        return this;
    }

    SimulatedStudy reader(String name, double skill, double criterion) {
        readers.add(new Reader(name, skill, criterion));
        return this;
    }

    /// What of the image is known to nobody but metrics.
    Map<String, Double> quality() {
        return Collections.unmodifiableMap(quality);
    }

    /// Every case under every condition is judged real or synthetic and graded once by every
    /// reader, and a quarter of the cases again.
    SimulatedStudy judged(double spread) {
        List<String> conditions = new ArrayList<>(List.of(Answer.REAL));
        conditions.addAll(models.keySet());
        for (int s = 0; s < subjects; s++) {
            for (int k = 0; k < slices; k++) {
                for (String condition : conditions) {
                    double worse = models.getOrDefault(condition, 0.0);
                    quality.put(
                            "s%02d-%d@%s".formatted(s, k, condition),
                            -worse + spread * random.nextGaussian());
                }
            }
        }
        double middle = models.values().stream().mapToDouble(x -> x).average().orElse(0) / 2;
        for (Reader reader : readers) {
            List<String> items = new ArrayList<>(quality.keySet());
            Collections.shuffle(items, new java.util.Random(random.nextLong()));
            int position = 1;
            for (String item : items) {
                judge(reader, item, middle, position++ + ",1,main");
            }
            for (String item : items.subList(0, items.size() / 4)) {
                judge(reader, item, middle, position++ + ",2,main");
            }
        }
        return this;
    }

    private void judge(Reader reader, String item, double middle, String place) {
        double seen = reader.skill() * quality.get(item) + random.nextGaussian();
        double beyond = -reader.skill() * middle - seen - reader.criterion();
        boolean synthetic = beyond > 0;
        int sure = Math.clamp((int) (1 + 2 * Math.abs(beyond)), 1, 5);
        boolean real = item.endsWith("@real");
        int grade = Math.clamp(Math.round(3.5 + seen), 1, 5);
        add(
                reader,
                place,
                item,
                "%s,turing,%s,,%s,%s,%d"
                        .formatted(
                                TURING,
                                condition(item),
                                real ? "real" : "synthetic",
                                synthetic ? "synthetic" : "real",
                                sure));
        add(reader, place, item, "%s,grade,%s,,,%d,".formatted(QUALITY, condition(item), grade));
    }

    /// Every case with a lesion or without is read under every condition.
    SimulatedStudy lesions(Map<String, Double> apart) {
        for (Reader reader : readers) {
            int position = 1;
            for (int s = 0; s < subjects; s++) {
                boolean sick = s % 2 == 0;
                double common = random.nextGaussian() * 0.5;
                for (Map.Entry<String, Double> one : apart.entrySet()) {
                    double seen = (sick ? one.getValue() : 0) + common + random.nextGaussian();
                    double beyond = seen - one.getValue() / 2;
                    int sure = Math.clamp((int) (1 + 2 * Math.abs(beyond)), 1, 5);
                    String item = "s%02d-l@%s".formatted(s, one.getKey());
                    add(
                            reader,
                            position++ + ",1,main",
                            item,
                            "%s,pathology,%s,,%s,%s,%d"
                                    .formatted(
                                            LESION,
                                            one.getKey(),
                                            sick ? "yes" : "no",
                                            beyond > 0 ? "yes" : "no",
                                            sure));
                }
            }
        }
        return this;
    }

    /// Every case is shown under `first` beside `second`, which is preferred with probability
    /// `share`.
    SimulatedStudy preferred(String first, String second, double share) {
        for (Reader reader : readers) {
            for (int s = 0; s < subjects; s++) {
                boolean turned = random.nextBoolean();
                boolean wins = random.nextDouble() < share;
                boolean same = random.nextDouble() < 0.1;
                String answer = same ? "same" : wins == turned ? "right" : "left";
                String item = "s%02d-p@%s+%s".formatted(s, first, second);
                add(
                        reader,
                        (s + 1) + ",1,main",
                        item,
                        "%s,which-better,%s,%s,,%s,"
                                .formatted(
                                        BETTER,
                                        turned ? second : first,
                                        turned ? first : second,
                                        answer));
            }
        }
        return this;
    }

    /// Every case of `model` is shown beside the real one, which is found with probability `share`.
    SimulatedStudy found(String model, double share) {
        for (Reader reader : readers) {
            for (int s = 0; s < subjects; s++) {
                boolean left = random.nextBoolean();
                boolean finds = random.nextDouble() < share;
                String item = "s%02d-w@%s".formatted(s, model);
                add(
                        reader,
                        (s + 1) + ",1,main",
                        item,
                        "%s,which-real,%s,%s,%s,%s,3"
                                .formatted(
                                        WHICH,
                                        left ? "real" : model,
                                        left ? model : "real",
                                        left ? "left" : "right",
                                        left == finds ? "left" : "right"));
            }
        }
        return this;
    }

    private void add(Reader reader, String place, String item, String rest) {
        String caseId = item.substring(0, item.indexOf('@'));
        String subject = caseId.substring(0, 3);
        rows.add(
                String.format(
                        Locale.ROOT,
                        "simulated,%s,one,1,%s,%s,%s,%s,ct,%s,%.1f,2026-01-31T12:00:00Z,",
                        reader.name(),
                        place,
                        item,
                        caseId,
                        subject,
                        rest,
                        4 + 8 * random.nextDouble()));
    }

    private static String condition(String item) {
        return item.substring(item.indexOf('@') + 1);
    }

    /// The table as `janus serve` exports it.
    String csv() {
        return HEAD + "\n" + String.join("\n", rows) + "\n";
    }

    Path write(Path folder) throws IOException {
        return Files.writeString(folder.resolve("answers.csv"), csv());
    }

    /// The answers without a file.
    Answers known() {
        try {
            return AnswersReader.read(new StringReader(csv()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The key of images, and an evaluation of each model in a folder of its name: VIF is the
    /// latent quality with a little noise, SSIM with much, UQI with more, PSNR nothing but noise.
    Path scored(Path folder) throws IOException {
        List<String> key = new ArrayList<>(List.of("case,subject,shows,condition,file,sha256"));
        Map<String, List<String>> tables = new TreeMap<>();
        for (Map.Entry<String, Double> image : quality.entrySet()) {
            String condition = condition(image.getKey());
            String caseId = image.getKey().substring(0, image.getKey().indexOf('@'));
            key.add(
                    "%s,%s,ct,%s,%s/%s.png,"
                            .formatted(
                                    caseId, caseId.substring(0, 3), condition, condition, caseId));
            if (!condition.equals(Answer.REAL)) {
                tables.computeIfAbsent(condition, _ -> new ArrayList<>())
                        .add(
                                String.format(
                                        Locale.ROOT,
                                        "%s,%f,%f,%f,%f",
                                        caseId,
                                        25 + random.nextGaussian(),
                                        image.getValue() + random.nextGaussian(),
                                        image.getValue() + 2 * random.nextGaussian(),
                                        image.getValue() + 0.2 * random.nextGaussian()));
            }
        }
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            new WrittenEvaluations(folder)
                    .write(table.getKey(), "name,psnr_db,ssim,uqi,vif", table.getValue());
        }
        return Files.writeString(folder.resolve("images.csv"), String.join("\n", key) + "\n");
    }
}
