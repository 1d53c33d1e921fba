package janus.parallel;

import org.bytedeco.pytorch.Tensor;

/// The only worker: there is nobody to add up with.
public record Alone() implements Group {
    @Override
    public int rank() {
        return 0;
    }

    @Override
    public int world() {
        return 1;
    }

    @Override
    public String carrier() {
        return "none";
    }

    @Override
    public String reason() {
        return "there is one process";
    }

    @Override
    public void sum(Tensor tensor) {}

    @Override
    public void spread(Tensor tensor) {}

    @Override
    public long[] told(long... numbers) {
        return numbers;
    }

    @Override
    public String told(String text) {
        return text;
    }

    @Override
    public void leave(String why) {}

    @Override
    public void close() {}
}
