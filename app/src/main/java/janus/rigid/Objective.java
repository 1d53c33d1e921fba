package janus.rigid;

import janus.tensor.Tensors;
import janus.volume.Vector;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// The likeness of the fixed volume and the moved one, negative, as a function of six lengths in
/// mm: the shift, and how far the turn moves a point at the head's radius.
final class Objective implements Descent.Function {
    private static final double RADIUS = 80; // mm, about a head's
    private static final double LEAST_OVERLAP = 0.25; // of the places
    private static final double STEP = 1e-3; // mm; the matrix is smooth, so differences are exact

    private final Level moving;
    private final Samples samples;
    private final Likeness likeness;
    private final Tensor rows;
    private final Vector centre;

    Objective(Level moving, Samples samples, Likeness likeness, Vector centre) {
        this.moving = moving;
        this.samples = samples;
        this.likeness = likeness;
        this.rows = likeness.rows(samples.values());
        this.centre = centre;
    }

    /// The motion that six lengths mean.
    static Motion motion(double[] lengths, Vector centre) {
        return new Motion(
                centre,
                new Vector(lengths[0] / RADIUS, lengths[1] / RADIUS, lengths[2] / RADIUS),
                new Vector(lengths[3], lengths[4], lengths[5]));
    }

    /// The six lengths of `motion`.
    static double[] lengths(Motion motion) {
        Vector turn = motion.turn();
        Vector shift = motion.shift();
        return new double[] {
            turn.x() * RADIUS, turn.y() * RADIUS, turn.z() * RADIUS, shift.x(), shift.y(), shift.z()
        };
    }

    @Override
    public Descent.Value at(double[] lengths) {
        try (PointerScope _ = new PointerScope()) {
            Tensor matrix = Samples.tensor(moving, motion(lengths, centre));
            matrix.set_requires_grad(true);
            Tensor places = samples.points().matmul(matrix.t());
            Tensor counts = Samples.inside(places.detach()).to(ScalarType.Double);
            if (counts.mean().item_double() < LEAST_OVERLAP) {
                return new Descent.Value(lengths, Double.POSITIVE_INFINITY, new double[6]);
            }
            Tensor value = likeness.of(rows, Samples.values(moving, places), counts).neg();
            value.backward();
            return new Descent.Value(
                    lengths,
                    value.item_double(),
                    gradient(lengths, Tensors.toFloats(matrix.grad())));
        }
    }

    /// By the chain rule, from the gradient with regard to the matrix.
    private double[] gradient(double[] lengths, float[] byMatrix) {
        double[] gradient = new double[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            double[] more = lengths.clone();
            double[] less = lengths.clone();
            more[i] += STEP;
            less[i] -= STEP;
            double[] after = moving.matrix(motion(more, centre));
            double[] before = moving.matrix(motion(less, centre));
            for (int j = 0; j < byMatrix.length; j++) {
                gradient[i] += byMatrix[j] * (after[j] - before[j]) / (2 * STEP);
            }
        }
        return gradient;
    }
}
