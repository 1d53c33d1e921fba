package janus.dicom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Elements at the start of a file, read beside those of an earlier file.
///
/// @param data the elements
/// @param precedent the elements they were read beside; when they were read beside none, what they
///   make themselves, which is nothing where they aren't in the order of their tags
/// @param differing tags of elements that the precedent has not, has otherwise, or has alone
record Section(DataSet data, @Nullable Precedent precedent, List<Tag> differing) {
    /// Whether too little is common for the precedent to be of use to the next file.
    boolean isApart() {
        return 2 * differing.size() > data.elements().size();
    }
}
