package janus.study;

import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Unit;

/// An image of a study, as it lies in the folder of blobs.
///
/// @param key which image it is
/// @param file the name given at creation
/// @param sha256 of that file, or of the files of a series in the order of their names
/// @param blob random name of the file with its values
/// @param size of the blob; all of a modality have the same
/// @param corner where the image begins in the blob; around it is background
/// @param spacing of its voxels, mm
/// @param unit HU, or anything else for relative values 0 to 4095
public record StudyImage(
        Key key,
        String file,
        String sha256,
        String blob,
        Size size,
        Corner corner,
        Spacing spacing,
        Unit unit) {
    /// Which image.
    ///
    /// @param caseId the case
    /// @param subject whose head, as a number of the study
    /// @param shows modality
    /// @param condition `real`, `source` or a model's name
    public record Key(String caseId, String subject, Modality shows, String condition) {}

    /// The first voxel of an image in its blob.
    public record Corner(int column, int row, int slice) {}
}
