package janus.align;

import janus.intake.HeadMask;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.rigid.Head;
import janus.rigid.Motion;
import janus.rigid.Plan;
import janus.rigid.Registration;
import janus.rigid.Search;
import janus.tensor.Device;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Reorientation;
import janus.volume.Resampling;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import janus.work.Progress;
import java.util.SplittableRandom;

/// Two pictures of one head, one of them displaced by a known motion.
///
/// @param fixed as the head lies
/// @param moving the other modality, displaced
/// @param truth the motion from one to the other
record Trial(Head fixed, Head moving, Motion truth) {
    private static final double MOST_MM = 20; // along each axis
    private static final double MOST_DEGREES = 20; // about each axis
    private static final double TARGETS_MM = 12; // distance of targets
    private static final double NOISE = 0.05; // of the brightest

    /// T1 and CT of the phantom `seed`, each drawn on a grid of its own, so nothing is resampled.
    /// The CT is the moving one for odd seeds.
    static Trial ofPhantom(long seed, int pixels, int slices) {
        Motion truth = motion(seed, new Vector(0, 0, 16));
        Phantom phantom = Phantom.subject(seed);
        boolean odd = seed % 2 == 1;
        Contrast fixed = odd ? Contrast.T1 : Contrast.CT;
        Contrast moving = odd ? Contrast.CT : Contrast.T1;
        Grid grid = Phantom.axial(pixels, slices);
        Grid other = Phantom.axial(pixels * 7 / 8, slices * 4 / 5);
        Volume moved = phantom.render(truth.back().of(other), moving);
        return new Trial(
                Heads.of(phantom.render(grid, fixed), fixed.unit()),
                Heads.of(Volume.of(other, moved.voxels()), moving.unit()),
                truth);
    }

    /// `copy` beside the volume that it is of, displaced by a motion of `seed`, resampled, and with
    /// noise everywhere.
    static Trial ofCopy(Copy copy, long seed) {
        Grid grid = copy.inverted().grid();
        Motion truth = motion(seed, middle(grid));
        float[] moved = Resampling.onto(copy.inverted(), truth.back().of(grid), 0).voxels();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float) Math.abs(moved[i] + NOISE * copy.most() * random.nextGaussian());
        }
        return new Trial(copy.head(), Heads.of(Volume.of(grid, moved), Unit.GREY), truth);
    }

    /// An MR volume's head, and the volume with dark for bright inside the head.
    ///
    /// @param most brightest value in the head
    record Copy(Head head, Volume inverted, float most) {
        static Copy of(Volume mr) {
            Volume axial = Reorientation.of(mr.grid()).turn(mr);
            boolean[] mask = HeadMask.of(axial, Modality.MR, Unit.GREY);
            float most = 0;
            for (int i = 0; i < mask.length; i++) {
                most = mask[i] ? Math.max(most, axial.voxels()[i]) : most;
            }
            float[] inverted = axial.voxels().clone();
            for (int i = 0; i < mask.length; i++) {
                inverted[i] = mask[i] ? most - inverted[i] : inverted[i];
            }
            return new Copy(Heads.of(axial, Unit.GREY), Volume.of(axial.grid(), inverted), most);
        }
    }

    private static Vector middle(Grid grid) {
        Size size = grid.size();
        return grid.toPatient(
                new Vector(
                        (size.columns() - 1) / 2.0,
                        (size.rows() - 1) / 2.0,
                        (size.slices() - 1) / 2.0));
    }

    /// A motion of up to 20 degrees about each axis and 20 mm along each.
    private static Motion motion(long seed, Vector centre) {
        SplittableRandom random = new SplittableRandom(seed);
        double most = Math.toRadians(MOST_DEGREES);
        return new Motion(centre, vector(random, most), vector(random, MOST_MM));
    }

    private static Vector vector(SplittableRandom random, double most) {
        return new Vector(
                random.nextDouble(-most, most),
                random.nextDouble(-most, most),
                random.nextDouble(-most, most));
    }

    Registration register() {
        return new Search(Plan.USUAL, Device.CPU, Progress.silent()).of(fixed, moving);
    }

    /// How far `found` takes targets, spread evenly over the fixed head, from where they are: the
    /// mean, mm.
    double error(Motion found) {
        Volume region = fixed.region();
        Size size = region.grid().size();
        int step = (int) (TARGETS_MM / region.grid().spacing().x());
        double sum = 0;
        int count = 0;
        for (int k = 0; k < size.slices(); k += step) {
            for (int j = 0; j < size.rows(); j += step) {
                for (int i = 0; i < size.columns(); i += step) {
                    if (region.at(i, j, k) != 0) {
                        Vector target = region.grid().toPatient(new Vector(i, j, k));
                        sum += found.of(target).minus(truth.of(target)).length();
                        count++;
                    }
                }
            }
        }
        return sum / count;
    }
}
