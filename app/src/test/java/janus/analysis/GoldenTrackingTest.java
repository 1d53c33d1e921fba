package janus.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.analysis.Answer.Shown;
import janus.analysis.Answer.Task;
import janus.statistics.Interval;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden values: R's cor, mean and sample by tracking.R beside tracking.json. Four readers grade
/// two images of each of 18 subjects; a few answers are missing.
class GoldenTrackingTest {
    private static final JsonNode GOLDEN =
            JsonMapper.shared()
                    .readTree(Path.of("src/test/resources/janus/analysis/tracking.json").toFile());
    private static final Answers ANSWERS = answers();
    private static final double[] SCORES = numbers("score");

    private static double[] numbers(String key) {
        return StreamSupport.stream(GOLDEN.get(key).spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static Answers answers() {
        Task task = new Task("arm", "quality", Kind.GRADE);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < GOLDEN.get("reader").size(); i++) {
            String subject = GOLDEN.get("subject").get(i).asString();
            String image = subject + "-" + GOLDEN.get("image").get(i).asString();
            answers.add(
                    new Answer(
                            GOLDEN.get("reader").get(i).asString(),
                            task,
                            new Shown(image, image, subject, "ct", "model", "", i + 1, 1, false),
                            "",
                            GOLDEN.get("grade").get(i).asString(),
                            OptionalInt.empty(),
                            5,
                            false));
        }
        return new Answers("study", answers);
    }

    private static Tracking tracking(Answers some) {
        return new Tracking(some, Answer::number, Answer::reader, 1);
    }

    @Test
    void correlationsOfEachReaderAndOfAllAreRs() {
        double[] own = numbers("own");
        int first = 0;
        for (int r = 0; r < own.length; r++) {
            Answers one = ANSWERS.by(Integer.toString(r + 1));
            double[] scores = Arrays.copyOfRange(SCORES, first, first += one.size());
            assertThat(tracking(one).correlation(scores)).isCloseTo(own[r], within(1e-12));
        }
        assertThat(tracking(ANSWERS).correlation(SCORES))
                .isCloseTo(GOLDEN.get("pooled").asDouble(), within(1e-12));
    }

    /// R drew 20 000 times; an end of Janus' 1999 draws is off by 0.007 (one standard error).
    @Test
    void theIntervalOfAllReadersIsRsUpToTheDraw() {
        near(tracking(ANSWERS).interval(SCORES), "pooledEnds");
    }

    @Test
    void meansAndTheirIntervalsAreRsUpToTheDraw() {
        Crossed crossed = new Crossed(ANSWERS, 1);
        assertThat(crossed.mean(Answer::number))
                .isCloseTo(GOLDEN.get("mean").asDouble(), within(1e-12));
        near(crossed.ofMean(Answer::number), "meanEnds");
    }

    private static void near(Interval found, String ends) {
        assertThat(found.low()).isCloseTo(numbers(ends)[0], within(0.03));
        assertThat(found.high()).isCloseTo(numbers(ends)[1], within(0.03));
    }
}
