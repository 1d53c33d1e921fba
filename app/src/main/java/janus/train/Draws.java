package janus.train;

/// Which slices an unpaired step meets: a function of the seed and the position alone.
sealed interface Draws {
    /// The slices at `position`, the number of pictures of a modality drawn before.
    Meeting at(long position);

    /// Two slices.
    ///
    /// @param mr index of an MR slice
    /// @param ct index of a CT slice
    record Meeting(int mr, int ct) {}

    /// Both modalities in orders of their own.
    record Free(Shuffle mr, Shuffle ct) implements Draws {
        /// The orders of `recipe`.
        static Free of(TrainingSlices mr, TrainingSlices ct, Recipe recipe) {
            return new Free(
                    new Shuffle(mr.count(), recipe.seed() * 31 + 1),
                    new Shuffle(ct.count(), recipe.seed() * 31 + 2));
        }

        @Override
        public Meeting at(long position) {
            return new Meeting(mr.at(position), ct.at(position));
        }
    }

    /// The two modalities take turns in leading: the leader's slices come in their order, the other
    /// modality gives one at about the same height. So all slices of both are met.
    record Matched(Free orders, Heights mr, Heights ct, long seed) implements Draws {
        @Override
        public Meeting at(long position) {
            boolean ctLeads = position % 2 == 1;
            if (ctLeads) {
                int index = orders.ct.at(position / 2);
                return new Meeting(mr.near(ct.at(index), seed, position), index);
            }
            int index = orders.mr.at(position / 2);
            return new Meeting(index, ct.near(mr.at(index), seed, position));
        }
    }

    /// The draws of `recipe`.
    static Draws of(TrainingSlices mr, TrainingSlices ct, Recipe recipe) {
        Free free = Free.of(mr, ct, recipe);
        return switch (recipe.sampling()) {
            case FREE -> free;
            case POSITION -> new Matched(free, Heights.of(mr), Heights.of(ct), recipe.seed());
        };
    }
}
