package janus.instance;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What becomes of dates and times in a copy without identity (PS3.15 table E.1-1): moved by some
/// days with their times kept, or removed. Those that the modules of many frames demand become 1900
/// where they are removed, as the table's code D asks for.
///
/// @param shift days that dates are moved by; nothing removes them
record Dates(OptionalInt shift) {
    private static final String NO_DAY = "19000101";
    private static final String NO_TIME = "000000";
    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{8})([0-9.]*)(?:[+-]\\d{4})?"); // a time zone tells where
    private static final Attribute[] DAYS = {
        Attribute.STUDY_DATE,
        Attribute.SERIES_DATE,
        Attribute.ACQUISITION_DATE,
        Attribute.CONTENT_DATE
    };
    private static final Attribute[] TIMES = {
        Attribute.STUDY_TIME, Attribute.ACQUISITION_TIME, Attribute.CONTENT_TIME
    };
    private static final Attribute[] OF_FRAMES = {
        Attribute.FRAME_ACQUISITION_DATE_TIME, Attribute.FRAME_REFERENCE_DATE_TIME
    };

    /// Whether dates are there, though not the true ones.
    boolean isMoved() {
        return shift.isPresent();
    }

    /// Those of `image`, without those of its frames.
    Elements of(DataSet image) {
        Elements all =
                new Elements()
                        .text(
                                Attribute.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED,
                                isMoved() ? "MODIFIED" : "REMOVED");
        if (isMoved()) {
            for (Attribute attribute : DAYS) {
                image.text(attribute)
                        .flatMap(this::moved)
                        .ifPresent(date -> all.text(attribute, date));
            }
            all.copy(image, TIMES);
        }
        if (ManyFrames.are(image)) {
            all.orElse(Attribute.CONTENT_DATE, NO_DAY).orElse(Attribute.CONTENT_TIME, NO_TIME);
            image.text(Attribute.ACQUISITION_DATE_TIME)
                    .ifPresent(old -> all.text(Attribute.ACQUISITION_DATE_TIME, dateTime(old)));
        }
        return all;
    }

    /// Those that an item of a frame's functional groups has.
    Elements ofFrame(DataSet item) {
        Elements all = new Elements();
        for (Attribute attribute : OF_FRAMES) {
            item.text(attribute).ifPresent(old -> all.text(attribute, dateTime(old)));
        }
        return all;
    }

    private String dateTime(String old) {
        Matcher parts = DATE_TIME.matcher(old.strip());
        if (!parts.matches()) {
            return NO_DAY + NO_TIME;
        }
        return moved(parts.group(1)).map(day -> day + parts.group(2)).orElse(NO_DAY + NO_TIME);
    }

    /// Nothing when it is no date, or dates are removed.
    private Optional<String> moved(String date) {
        if (shift.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(
                    day.plusDays(shift.getAsInt()).format(DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
