package janus.texture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TexturesTest {
    @Test
    void oneSeedIsAlwaysTheSamePicture() {
        for (Domain domain : Domain.values()) {
            assertThat(Textures.picture(domain, 32, 5)).isEqualTo(Textures.picture(domain, 32, 5));
        }
    }

    @Test
    void picturesDifferAndStayInRange() {
        Set<Integer> pictures = new HashSet<>();
        Trials.forAll(
                24,
                random -> {
                    long seed = random.nextLong();
                    for (Domain domain : Domain.values()) {
                        float[] planes = Textures.picture(domain, 24, seed);
                        assertThat(planes).hasSize(3 * 24 * 24);
                        float low = 1;
                        float high = -1;
                        for (float value : planes) {
                            assertThat(value).isBetween(-1f, 1f);
                            low = Math.min(low, value);
                            high = Math.max(high, value);
                        }
                        assertThat(high - low).isGreaterThan(0.1f); // never empty
                        pictures.add(java.util.Arrays.hashCode(planes));
                    }
                });

        assertThat(pictures).hasSize(24 * Domain.values().length);
    }

    @Test
    void drawingsAreFlatterThanPhotos() {
        assertThat(flatness(Domain.DRAWING)).isGreaterThan(3 * flatness(Domain.PHOTO));
    }

    /// Over 16 pictures, the share of pixels that lie in each of eight ranges of grey, and of those
    /// that differ from their neighbour by next to nothing, a little, more, or much.
    private static double[] shares(Domain domain) {
        double[] shares = new double[12];
        double[] steps = {0.01, 0.05, 0.2, 2.1};
        int side = 32;
        for (long seed = 0; seed < 16; seed++) {
            float[] grey = Textures.grey(Textures.picture(domain, side, seed));
            for (int i = 1; i < grey.length; i++) {
                int step = 0;
                while (Math.abs(grey[i] - grey[i - 1]) > steps[step]) {
                    step++;
                }
                shares[Math.min(7, (int) ((grey[i] + 1) * 4))] += 1.0 / (16 * side * side);
                shares[8 + step] += 1.0 / (16 * side * side);
            }
        }
        return shares;
    }

    @Test
    void noTwoDomainsHaveTheSameGreysAndSteps() {
        Domain[] domains = Domain.values();
        for (int i = 0; i < domains.length; i++) {
            double[] one = shares(domains[i]);
            for (int j = 0; j < i; j++) {
                double[] other = shares(domains[j]);
                double apart = 0;
                for (int bin = 0; bin < one.length; bin++) {
                    apart += Math.abs(one[bin] - other[bin]) / 2;
                }
                assertThat(apart).as("%s and %s", domains[i], domains[j]).isGreaterThan(0.25);
            }
        }
    }

    private static double flatness(Domain domain) {
        int flat = 0;
        int all = 0;
        for (long seed = 0; seed < 12; seed++) {
            float[] grey = Textures.grey(Textures.picture(domain, 64, seed));
            for (int i = 1; i < grey.length; i++) {
                flat += Math.abs(grey[i] - grey[i - 1]) < 1e-4 ? 1 : 0;
                all++;
            }
        }
        return (double) flat / all;
    }

    @Test
    void greyIsTheLuma() {
        assertThat(Textures.grey(new float[] {1, -1, -1})[0]).isCloseTo(-0.402f, within(1e-6f));
    }

    @Test
    void aTinyPictureIsRefused() {
        assertThatThrownBy(() -> Textures.picture(Domain.PHOTO, 4, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ask for a side of at least 8");
    }

    @Test
    void noiseKnowsItsOwnGradient() {
        Noise noise = Noise.of(3);
        Trials.forAll(
                50,
                random -> {
                    double[] p = {
                        9 * random.nextDouble() - 4, 9 * random.nextDouble(), random.nextDouble()
                    };
                    double[] gradient = new double[3];
                    double value = noise.at(p, 1, gradient);
                    assertThat(value).isCloseTo(noise.at(p[0], p[1], p[2]), within(1e-12));
                    double h = 1e-5;
                    double dx = noise.at(p[0] + h, p[1], p[2]) - noise.at(p[0] - h, p[1], p[2]);
                    double dz = noise.at(p[0], p[1], p[2] + h) - noise.at(p[0], p[1], p[2] - h);
                    assertThat(gradient[0]).isCloseTo(dx / (2 * h), within(1e-6));
                    assertThat(gradient[2]).isCloseTo(dz / (2 * h), within(1e-6));
                });
    }
}
