package janus.phantom;

import janus.volume.Vector;
import java.util.List;
import java.util.SplittableRandom;

/// A disease of the brain: where it lies in the canonical head (mm; x left, y back, z up from
/// between the thalami) and its radius. It keeps inside the brain whatever its radius.
public sealed interface Lesion {
    Vector centre();

    double radiusMm();

    /// A tumour with a dead middle and oedema around.
    record Tumour(Vector centre, double radiusMm) implements Lesion {
        /// Checks the radius.
        public Tumour {
            check(radiusMm);
        }
    }

    /// Fresh blood in the brain with a thin rim of oedema.
    record Haemorrhage(Vector centre, double radiusMm) implements Lesion {
        /// Checks the radius.
        public Haemorrhage {
            check(radiusMm);
        }
    }

    /// A territory without blood for some days.
    record Infarct(Vector centre, double radiusMm) implements Lesion {
        /// Checks the radius.
        public Infarct {
            check(radiusMm);
        }
    }

    /// A lesion of any kind somewhere in the hemispheres, by seed.
    static Lesion of(long seed) {
        SplittableRandom random = new SplittableRandom(seed * 31 + 5);
        double side = random.nextBoolean() ? 1 : -1;
        Vector centre =
                new Vector(
                        side * (22 + 20 * random.nextDouble()),
                        -45 + 85 * random.nextDouble(),
                        14 + 28 * random.nextDouble());
        double radius = 9 + 8 * random.nextDouble();
        return switch (random.nextInt(3)) {
            case 0 -> new Tumour(centre, radius);
            case 1 -> new Haemorrhage(centre, radius);
            default -> new Infarct(centre, radius * 1.5);
        };
    }

    /// The zones from the outermost in: tissue and radius as a multiple of the lesion's.
    default List<Zone> zones() {
        return switch (this) {
            case Tumour _ ->
                    List.of(
                            new Zone(Tissue.OEDEMA, 1.75),
                            new Zone(Tissue.TUMOUR, 1),
                            new Zone(Tissue.NECROSIS, 0.5));
            case Haemorrhage _ ->
                    List.of(new Zone(Tissue.OEDEMA, 1.35), new Zone(Tissue.HAEMORRHAGE, 1));
            case Infarct _ -> List.of(new Zone(Tissue.INFARCT, 1));
        };
    }

    /// A zone of a lesion.
    ///
    /// @param reach radius as a multiple of the lesion's
    record Zone(Tissue tissue, double reach) {}

    private static void check(double radiusMm) {
        if (!(radiusMm >= 1 && radiusMm <= 50)) {
            throw new IllegalArgumentException(
                    "a lesion of radius %s mm does not fit a brain - radii run from 1 to 50 mm - choose one between"
                            .formatted(radiusMm));
        }
    }
}
