package janus.phantom;

import janus.texture.Noise;

/// The skull around the cavity: outer table, diploe, inner table.
final class Skull {
    private static final double OUTER_MM = 1.7;
    private static final double INNER_MM = 1.3;

    private final double meanMm;
    private final Noise shape;
    private final Noise grain;

    Skull(Anatomy anatomy) {
        meanMm = anatomy.skullMm();
        shape = anatomy.shape();
        grain = anatomy.grain();
    }

    /// Thickness at a place, mm: thin at the temples, thick at the brow and the occiput.
    double thickness(Sample s) {
        double temple = Smooth.step(48, 64, s.side) * Smooth.step(34, 2, s.z);
        double brow = 2.5 * Smooth.bump(s.side / 38) * Smooth.bump((s.z + 14) / 26);
        double occiput = 5 * Smooth.bump(s.side / 22) * Smooth.bump((s.z + 22) / 26);
        double slow = 1 + 0.35 * shape.at(s.x / 45 + 5, s.y / 45, s.z / 45);
        double vault = meanMm * slow * (1 - 0.52 * temple);
        vault += s.y < 0 ? brow : occiput;
        double base = 3.2;
        return base + (vault - base) * Smooth.step(-58, -30, s.z);
    }

    /// Paints the bone, given the distance to the cavity and the thickness there.
    void paint(Sample s, double cavity, double thickness) {
        s.paint(Tissue.CORTICAL_BONE, cavity - thickness);
        double room = thickness - OUTER_MM - INNER_MM;
        if (room > 0.4) {
            double ripple = 0.5 * grain.at(s.x / 5, s.y / 5, s.z / 5);
            double outer = cavity - thickness + OUTER_MM + ripple;
            double inner = INNER_MM - cavity - ripple;
            s.paintSheet(Tissue.SPONGY_BONE, Math.max(outer, inner), room);
        }
    }
}
