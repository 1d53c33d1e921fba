package janus.phantom;

/// The whole head of one subject in canonical coordinates.
final class Head {
    private final Anatomy anatomy;
    private final Cavity cavity = new Cavity();
    private final Skull skull;
    private final Scalp scalp;
    private final Face face;
    private final Brain brain;

    Head(Anatomy anatomy) {
        this.anatomy = anatomy;
        skull = new Skull(anatomy);
        scalp = new Scalp(anatomy);
        face = new Face(anatomy);
        brain = new Brain(anatomy, cavity);
    }

    /// Paints the point of the sample; returns the distance to the brain's surface, mm.
    double paint(Sample s) {
        deform(s);
        double wall = cavity.distance(s.x, s.y, s.z);
        if (wall < -3) {
            return brain.paint(s, wall);
        }
        double thickness = skull.thickness(s);
        double bone = wall - thickness;
        double outline = scalp.outline(s, bone);
        if (outline > 3) {
            return outline;
        }
        scalp.paint(s, outline, bone);
        if (s.z < 12) {
            face.paintBones(s, outline);
        }
        skull.paint(s, wall, thickness);
        if (s.z < 12) {
            face.paintSpaces(s, wall, outline);
        }
        return brain.paint(s, wall);
    }

    private void deform(Sample s) {
        double height = anatomy.warpMm();
        var noise = anatomy.shape();
        double x = s.x / 80;
        double y = s.y / 80;
        double z = s.z / 80;
        s.moveTo(
                s.x + height * noise.at(x + 11.1, y, z),
                s.y + height * noise.at(x, y + 23.7, z),
                s.z + height * noise.at(x, y, z + 37.9));
    }
}
