package janus.instance;

import janus.dicom.Origin;
import janus.volume.Modality;
import janus.volume.Unit;
import janus.volume.Volume;
import java.util.Optional;

/// A series to be written.
///
/// @param volume its values; no NaN, no infinity
/// @param unit of the values: HU for CT
/// @param modality that it is written as
/// @param origin the series it was made of; nothing where the source says nothing of patient and
///   study
/// @param making how its values came about
public record NewSeries(
        Volume volume, Unit unit, Modality modality, Optional<Origin> origin, Making making) {
    /// Checks that CT is in HU.
    ///
    /// @throws IllegalArgumentException when not
    public NewSeries {
        if (modality == Modality.CT && unit != Unit.HU) {
            throw new IllegalArgumentException(
                    "a CT series would hold %s values - every viewer takes the values of CT for HU - write .nii.gz or .png, or use a model and sources in HU"
                            .formatted(unit.label()));
        }
    }
}
