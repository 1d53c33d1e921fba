package janus.augment;

/// The head in another place or shape. It moves all slices of a neighbourhood and both sides of an
/// aligned pair alike.
public sealed interface Movement extends Change permits Flip, Shift, Rotation, Scaling, Warp {
    /// Where values come from on `canvas`.
    Backwards on(Canvas canvas);

    /// The way from a place of the moved picture to the place in the picture before.
    interface Backwards {
        /// Replaces `point` - column and row in pixels, (0, 0) is the first pixel's centre - by
        /// where its value comes from.
        void trace(double[] point);
    }
}
