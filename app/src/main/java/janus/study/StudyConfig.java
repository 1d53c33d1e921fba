package janus.study;

import java.util.List;

/// The description of a study, as study.yaml has it.
///
/// @param title for readers
/// @param instructions for readers
/// @param seed of every random choice
/// @param display how the images are made alike
/// @param arms in the order they are read
public record StudyConfig(
        String title, String instructions, long seed, Display display, List<Arm> arms) {
    /// Keeps a copy of the list.
    public StudyConfig {
        arms = List.copyOf(arms);
    }

    /// How the images are made alike.
    ///
    /// @param head whether everything around the head is made background
    /// @param low CT below is shown as this, HU
    /// @param high CT above is shown as this, HU
    public record Display(boolean head, int low, int high) {
        /// The range that Janus's models know.
        public static final Display USUAL = new Display(true, -1000, 2000);
    }
}
