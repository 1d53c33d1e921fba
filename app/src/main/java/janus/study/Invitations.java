package janus.study;

import janus.store.Randoms;
import janus.store.ReaderRow;
import janus.store.Readers;
import janus.store.ShowingRow;
import janus.volume.Modality;
import janus.work.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Invites readers: gives them their order and a personal link.
public final class Invitations {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ._-]{1,100}");

    private final OpenStudy open;
    private final Study study;

    /// Invitations to `open`.
    public Invitations(OpenStudy open) {
        this.open = open;
        this.study = open.study();
    }

    /// A reader with the token of the personal link, which is not kept and can't be told again.
    public record Invited(String id, String name, String token) {}

    /// Invites a reader called `name`; `who` does it.
    ///
    /// @throws Refused when a reader is called so already or nobody can be
    public Invited invite(String name, String who) throws Refused {
        String wanted = name.strip();
        if (!NAME.matcher(wanted).matches()) {
            throw new Refused(
                    Refused.Reason.WRONG,
                    "'%s' names no reader - it stands in tables - use a pseudonym of letters, digits, spaces, dots, - and _, at most 100"
                            .formatted(wanted.length() > 100 ? "that text" : wanted));
        }
        if (open.readers().all().stream().anyMatch(it -> it.name().equals(wanted))) {
            throw new Refused(
                    Refused.Reason.CONFLICT,
                    "%s is invited already - a second order would be mixed with the first - make a new link for the reader, or choose another name"
                            .formatted(wanted));
        }
        String token = Randoms.secret();
        ReaderRow reader = new ReaderRow(Randoms.id(), wanted, open.now());
        open.readers()
                .add(
                        new Readers.Invitation(reader, Sha256.of(token), showings(wanted)),
                        open.entry(who, "invited", "reader " + wanted));
        return new Invited(reader.id(), wanted, token);
    }

    /// Gives the reader called `id` a new link and ends the old one; `who` does it.
    ///
    /// @throws Refused when there is no such reader
    public Invited link(String id, String who) throws Refused {
        ReaderRow reader =
                open.readers()
                        .byId(id)
                        .orElseThrow(() ->
                                new Refused(
                                        Refused.Reason.UNKNOWN,
                                        "there is no such reader - the page may be old - load it"
                                                + " anew"));
        String token = Randoms.secret();
        open.readers()
                .link(
                        id,
                        Sha256.of(token),
                        open.entry(who, "made a new link", "reader " + reader.name()));
        return new Invited(id, reader.name(), token);
    }

    /// Everything that the reader called `name` will be shown, in order.
    List<ShowingRow> showings(String name) {
        List<ShowingRow> rows = new ArrayList<>();
        List<List<ReadingOrder.Turn>> arms = ReadingOrder.of(study, name);
        for (int arm = 0; arm < arms.size(); arm++) {
            int position = 1;
            for (ReadingOrder.Turn turn : arms.get(arm)) {
                ShowingRow.Place place =
                        new ShowingRow.Place(
                                arm,
                                position++,
                                turn.block(),
                                turn.repetition(),
                                turn.item().training());
                rows.add(row(study.arms().get(arm), place, turn));
            }
        }
        return rows;
    }

    private ShowingRow row(Arm arm, ShowingRow.Place place, ReadingOrder.Turn turn) {
        Arm.Contest contest = arm.contests().get(turn.item().contest());
        String left = turn.swapped() ? contest.right() : contest.left();
        String right = turn.swapped() ? contest.left() : contest.right();
        String caseId = turn.item().caseId();
        List<ShowingRow.PanelRow> panels = new ArrayList<>();
        if (arm.source()) {
            panels.add(panel("source", source(caseId, arm.shows().other())));
        }
        panels.add(panel(arm.pairs() ? "left" : "image", study.image(caseId, arm.shows(), left)));
        if (arm.pairs()) {
            panels.add(panel("right", study.image(caseId, arm.shows(), right)));
        }
        return new ShowingRow(
                Randoms.id(), place, turn.item().id(), left, right, panels, ShowingRow.Shown.NEVER);
    }

    private int source(String caseId, Modality modality) {
        boolean own =
                study.images().stream()
                        .map(StudyImage::key)
                        .anyMatch(it ->
                                it.caseId().equals(caseId)
                                        && it.shows() == modality
                                        && it.condition().equals(Study.SOURCE));
        return study.image(caseId, modality, own ? Study.SOURCE : Study.REAL);
    }

    private static ShowingRow.PanelRow panel(String role, int image) {
        return new ShowingRow.PanelRow(Randoms.id(), role, image);
    }
}
