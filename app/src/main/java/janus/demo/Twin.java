package janus.demo;

import janus.run.RunFolder;

/// One of the two fine-tunings that differ in their start only.
///
/// @param name for people and folders
/// @param run its Run
/// @param seconds it took
record Twin(String name, RunFolder run, double seconds) {
    static final String TRANSFER = "transfer";
    static final String SCRATCH = "scratch";

    /// What it knew before, for a legend.
    String title() {
        return name.equals(TRANSFER) ? "from textures" : "from nothing";
    }
}
