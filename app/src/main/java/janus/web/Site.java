package janus.web;

import java.io.IOException;
import java.util.Optional;

/// What a [LoopbackServer] shows.
interface Site {
    /// What lies at `path`, which is empty for the page itself; empty where nothing does.
    ///
    /// @throws IOException when it can't be read now; its sentence is shown instead
    Optional<Content> at(String path) throws IOException;
}
