package janus.roc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.statistics.Interval;
import janus.statistics.Proportion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden values: R's binom.test, prop.test and pROC by golden.R beside golden.json, and what the
/// University of Iowa's OR-DBM MRMC 2.51 printed of the data of Van Dyke.
class GoldenRocTest {
    private static final Path FOLDER = Path.of("src/test/resources/janus/roc");
    private static final JsonNode GOLDEN =
            JsonMapper.shared().readTree(FOLDER.resolve("golden.json").toFile());
    private static final Offset<Double> NEAR = within(1e-9);
    private static final int READERS = 5;

    static List<JsonNode> proportions() {
        return list(GOLDEN.get("proportions"));
    }

    static List<JsonNode> counts() {
        return list(GOLDEN.get("dprime"));
    }

    static List<JsonNode> curves() {
        return list(GOLDEN.get("curves"));
    }

    static List<JsonNode> tests() {
        return list(GOLDEN.get("tests"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static double number(JsonNode one, String key) {
        return one.get(key).asDouble();
    }

    private static void near(Interval ci, double low, double high) {
        assertThat(ci.low()).isCloseTo(low, NEAR);
        assertThat(ci.high()).isCloseTo(high, NEAR);
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void sharesAreTestedAndBoundedAsByR(JsonNode one) {
        Proportion share = new Proportion(one.get("k").asInt(), one.get("n").asInt());
        near(share.exact(), number(one, "low"), number(one, "high"));
        near(share.wilson(), number(one, "wilson_low"), number(one, "wilson_high"));
        double p = number(one, "p");
        assertThat(share.p(number(one, "chance"))).isCloseTo(p, within(1e-9 * p));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void dPrimesAreRs(JsonNode one) {
        JsonNode c = one.get("counts");
        DPrime d =
                DPrime.of(
                        new Confusion(
                                c.get(0).asInt(),
                                c.get(1).asInt(),
                                c.get(2).asInt(),
                                c.get(3).asInt()));
        assertThat(d.value()).isCloseTo(number(one, "d"), NEAR);
        assertThat(d.criterion()).isCloseTo(number(one, "criterion"), NEAR);
        assertThat((d.ci().high() - d.ci().low()) / 2)
                .isCloseTo(1.959963984540054 * number(one, "se"), NEAR);
    }

    private static List<Rating> asah(String name) {
        JsonNode curve =
                curves().stream()
                        .filter(one -> one.get("name").asString().equals(name))
                        .findFirst()
                        .orElseThrow();
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < curve.get("scores").size(); i++) {
            boolean positive = GOLDEN.get("truth").get(i).asInt() == 1;
            double score = curve.get("scores").get(i).asDouble();
            ratings.add(new Rating("patient " + i, positive, score));
        }
        return ratings;
    }

    @ParameterizedTest
    @MethodSource("curves")
    void areasOfAsahAndTheirIntervalsAreProcs(JsonNode one) {
        Auc auc = Auc.of(asah(one.get("name").asString()));
        assertThat(auc.value()).isCloseTo(number(one, "auc"), NEAR);
        assertThat(auc.variance()).isCloseTo(number(one, "var"), NEAR);
        near(auc.ci(), number(one, "low"), number(one, "high"));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void curvesOfAsahAreProcs(JsonNode one) {
        List<Curve.Point> points = Curve.of(asah(one.get("name").asString())).points();
        assertThat(points).hasSize(one.get("fpr").size());
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i).alarms()).isCloseTo(one.get("fpr").get(i).asDouble(), NEAR);
            assertThat(points.get(i).hits()).isCloseTo(one.get("tpr").get(i).asDouble(), NEAR);
        }
    }

    @ParameterizedTest
    @MethodSource("tests")
    void deLongsTestsOfAsahAreProcs(JsonNode one) {
        Auc.Difference d =
                Auc.difference(asah(one.get("a").asString()), asah(one.get("b").asString()));
        assertThat(d.z()).isCloseTo(number(one, "z"), NEAR);
        assertThat(d.p()).isCloseTo(number(one, "p"), NEAR);
        near(d.ci(), number(one, "low"), number(one, "high"));
    }

    /// The formulas of Obuchowski 1997 in R: subjects with several images of both kinds.
    @Test
    void variancesOfClusteredRatingsAreObuchowskis() {
        JsonNode golden = GOLDEN.get("clustered");
        List<Rating> first = clustered(golden, "first");
        List<Rating> second = clustered(golden, "second");
        assertThat(Auc.of(first).variance()).isCloseTo(number(golden, "var"), within(1e-12));
        assertThat(Auc.of(second).variance()).isCloseTo(number(golden, "var2"), within(1e-12));
        assertThat(new Placements(first).covariance(new Placements(second)))
                .isCloseTo(number(golden, "cov"), within(1e-12));
    }

    private static List<Rating> clustered(JsonNode golden, String scores) {
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < golden.get(scores).size(); i++) {
            ratings.add(
                    new Rating(
                            golden.get("subject").get(i).asString(),
                            golden.get("positive").get(i).asInt() == 1,
                            golden.get(scores).get(i).asDouble()));
        }
        return ratings;
    }

    /// R's binom.test of every number of images.
    @Test
    void asManyImagesAreNeededAsRSays() {
        for (JsonNode one : list(GOLDEN.get("images"))) {
            SampleSize plan = new SampleSize(one.get(0).asDouble(), 0, 0);
            assertThat(plan.images(one.get(1).asDouble())).isEqualTo(one.get(2).asInt());
        }
    }

    private static ObuchowskiRockette vanDyke(Covariances method) throws IOException {
        List<List<List<Rating>>> ratings = List.of(new ArrayList<>(), new ArrayList<>());
        for (String line : Files.readAllLines(FOLDER.resolve("vandyke.txt"))) {
            if (!line.startsWith("#")) {
                String[] words = line.split(" ", -1);
                String scores = words[2] + words[3];
                List<Rating> own = new ArrayList<>();
                for (int i = 0; i < scores.length(); i++) {
                    own.add(new Rating("" + i, i >= words[2].length(), scores.charAt(i) - '0'));
                }
                ratings.get(Integer.parseInt(words[1])).add(own);
            }
        }
        assertThat(ratings.getFirst()).hasSize(READERS);
        return ObuchowskiRockette.of(ratings, method);
    }

    /// OR-DBM MRMC 2.51, covariances by jackknife: random readers and random cases.
    @Test
    void vanDykeByJackknifeIsIowas() throws IOException {
        ObuchowskiRockette study = vanDyke(Covariances.JACKKNIFE);
        assertThat(study.cov1()).isCloseTo(0.00034661, within(5e-9));
        assertThat(study.cov2()).isCloseTo(0.00034407, within(5e-9));
        assertThat(study.cov3()).isCloseTo(0.00023903, within(5e-9));
        assertThat(study.error()).isCloseTo(0.00080229, within(5e-9));
        ObuchowskiRockette.Comparison test = study.compare();
        assertThat(test.f()).isCloseTo(4.46, within(5e-3));
        assertThat(test.degrees()).isCloseTo(15.26, within(5e-3));
        assertThat(test.p()).isCloseTo(0.0517, within(5e-5));
        ReaderMean difference = test.differences().getFirst();
        assertThat(difference.value()).isCloseTo(-0.04380032, within(5e-9));
        assertThat(difference.error()).isCloseTo(0.02075, within(5e-6));
        assertThat(difference.p()).isCloseTo(0.0517, within(5e-5));
        assertThat(difference.ci().low()).isCloseTo(-0.08796, within(5e-6));
        assertThat(difference.ci().high()).isCloseTo(0.00036, within(5e-6));
        iowa(study.mean(0), 0.89703704, 0.03317360, 12.74, 0.82522360, 0.96885048);
        iowa(study.mean(1), 0.94083736, 0.02156637, 12.71, 0.89413783, 0.98753689);
    }

    private static void iowa(ReaderMean mean, double... golden) {
        assertThat(mean.value()).isCloseTo(golden[0], within(5e-9));
        assertThat(mean.error()).isCloseTo(golden[1], within(5e-9));
        assertThat(mean.degrees()).isCloseTo(golden[2], within(5e-3));
        assertThat(mean.ci().low()).isCloseTo(golden[3], within(5e-9));
        assertThat(mean.ci().high()).isCloseTo(golden[4], within(5e-9));
    }

    /// The same formulas in R over pROC's DeLong covariances.
    @Test
    void vanDykeByDeLongIsRs() throws IOException {
        ObuchowskiRockette study = vanDyke(Covariances.DELONG);
        JsonNode golden = GOLDEN.get("vandyke");
        double[] cov = {study.cov1(), study.cov2(), study.cov3(), study.error()};
        for (int i = 0; i < cov.length; i++) {
            assertThat(cov[i]).isCloseTo(golden.get("cov").get(i).asDouble(), within(1e-12));
        }
        ObuchowskiRockette.Comparison test = study.compare();
        Interval ci = test.differences().getFirst().ci();
        double[] compared = {
            test.differences().getFirst().value(),
            test.f(),
            test.degrees(),
            test.p(),
            ci.low(),
            ci.high()
        };
        for (int i = 0; i < compared.length; i++) {
            assertThat(compared[i]).isCloseTo(golden.get("compare").get(i).asDouble(), NEAR);
        }
        for (int t = 0; t < 2; t++) {
            ReaderMean mean = study.mean(t);
            JsonNode one = golden.get("single").get(t);
            assertThat(mean.error()).isCloseTo(one.get(1).asDouble(), NEAR);
            assertThat(mean.degrees()).isCloseTo(one.get(2).asDouble(), within(1e-7));
            near(mean.ci(), one.get(3).asDouble(), one.get(4).asDouble());
        }
    }
}
