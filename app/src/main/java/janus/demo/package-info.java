/// The whole of Janus on heads that no person ever had: makes them, fine-tunes a small generic
/// generator and its twin from scratch, translates, measures, reports.
///
/// Depends on: the other uses, `phantom`, `texture`, `dataset`, `image`, `intake`, `metric`,
/// `checkpoint`, `run`.
@NullMarked
package janus.demo;

import org.jspecify.annotations.NullMarked;
