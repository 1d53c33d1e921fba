package janus.web;

/// A request that is answered with a status and a sentence.
final class FailedRequest extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    FailedRequest(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    int status() {
        return status;
    }
}
