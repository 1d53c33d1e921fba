"""Makes app/src/test/resources/janus/dicom/enhanced-mr.dcm and enhanced-ct.dcm: complete Enhanced MR and CT Image Storage
files of six frames, on which dciodvfy reports no error, of a patient who never was.

What must not survive de-identifying can be told by its letters: texts contain SECRET, UIDs begin with 1.2.666, the
date is 19870413 and the time 135724.5. Frames stand in the file in another order than in the patient. The slice k from below has at row
r and column c the stored value 1000 + 97 k + 13 r + 5 c; EnhancedFilesTest knows the same formulas.

Run from the repository's root with pydicom 3, numpy and dicom3tools: python bench/golden/enhanced.py
"""

import subprocess
import sys
from pathlib import Path

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.tag import Tag
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian

OUT = Path("app/src/test/resources/janus/dicom")
ORDER = [3, 0, 5, 1, 4, 2]  # the slice that each frame shows
ROWS, COLUMNS = 24, 32
ACROSS, DOWN, APART = 0.75, 1.25, 2.5  # mm
X = np.array([0.96, 0.28, 0.0])  # along rows
Y = np.array([-0.168, 0.576, 0.8])  # along columns
NORMAL = np.cross(X, Y)
ORIGIN = np.array([-12.5, 30.25, -40.0])
DAY, TIME = "19870413", "135724.5"
ROOT = "1.2.666.1"
MR_IMAGE = "1.2.840.10008.5.1.4.1.1.4"


def of(**values):
    item = Dataset()
    for name, value in values.items():
        setattr(item, name, value)
    return item


def code(value, scheme, meaning):
    return of(CodeValue=value, CodingSchemeDesignator=scheme, CodeMeaning=meaning)


def private(d):
    """A block of a scanner's own at any level."""
    block = d.private_block(0x0029, "SECRET SCANNER", create=True)
    block.add_new(0x10, "LO", "SECRET^PRIVATE")
    block.add_new(0x11, "UI", ROOT + ".99")
    block.add_new(0x12, "DA", DAY)
    block.add_new(0x13, "SQ", [of(PatientName="SECRET^NESTED")])
    return d


def numbers(values):
    return [f"{value:.6g}" for value in values]


def patient_and_study(d):
    d.PatientName, d.PatientID = "SECRET^NAME", "SECRET-ID"
    d.PatientBirthDate, d.PatientSex, d.PatientAge = DAY, "F", "039Y"
    d.OtherPatientIDsSequence = [of(PatientID="SECRET-OTHER", TypeOfPatientID="TEXT")]
    d.PatientComments, d.Occupation = "SECRET COMMENT", "SECRET WORK"
    d.StudyInstanceUID, d.StudyID, d.AccessionNumber = ROOT + ".1", "SECRET-STUDY", "SECRET-ACC"
    d.StudyDate, d.StudyTime, d.StudyDescription = DAY, TIME, "SECRET DESCRIPTION"
    d.ReferringPhysicianName = "SECRET^REFERRER"
    d.TimezoneOffsetFromUTC = "+0100"


def series_and_equipment(d):
    d.SeriesInstanceUID, d.SeriesNumber, d.SeriesDescription = ROOT + ".2", 5, "SECRET SERIES"
    d.SeriesDate, d.SeriesTime, d.ProtocolName = DAY, TIME, "SECRET PROTOCOL"
    d.PerformingPhysicianName, d.OperatorsName = "SECRET^PERFORMER", "SECRET^OPERATOR"
    d.BodyPartExamined, d.PatientPosition = "HEAD", "HFS"
    d.ReferencedPerformedProcedureStepSequence = [
        of(ReferencedSOPClassUID="1.2.840.10008.3.1.2.3.3", ReferencedSOPInstanceUID=ROOT + ".8")
    ]
    d.PerformedProcedureStepStartDate, d.PerformedProcedureStepStartTime = DAY, TIME
    d.PerformedProcedureStepID, d.PerformedProcedureStepDescription = "SECRET-STEP", "SECRET STEP"
    d.RequestAttributesSequence = [of(RequestedProcedureID="SECRET-RP", ScheduledProcedureStepID="SECRET-SPS")]
    d.FrameOfReferenceUID, d.PositionReferenceIndicator = ROOT + ".3", "SECRET MARK"
    d.SynchronizationFrameOfReferenceUID, d.SynchronizationTrigger = ROOT + ".4", "NO TRIGGER"
    d.AcquisitionTimeSynchronized = "N"
    d.Manufacturer, d.ManufacturerModelName, d.SoftwareVersions = "Nobody", "Scanner of nobody", "1"
    d.DeviceSerialNumber = "SECRET-SERIAL"
    d.InstitutionName, d.InstitutionAddress, d.StationName = "SECRET CLINIC", "SECRET STREET", "SECRET-ST"


def instance(d, kind):
    d.SOPInstanceUID, d.InstanceNumber = ROOT + ".5", 7
    d.ContentDate, d.ContentTime, d.AcquisitionDateTime = DAY, TIME, DAY + TIME
    d.AcquisitionNumber, d.AcquisitionDuration, d.ImageComments = 3, 60000.0, "SECRET REMARK"
    d.ImageType = kind
    d.ContentQualification, d.PixelPresentation = "RESEARCH", "MONOCHROME"
    d.VolumetricProperties, d.VolumeBasedCalculationTechnique = "VOLUME", "NONE"
    d.BurnedInAnnotation, d.LossyImageCompression, d.PresentationLUTShape = "NO", "00", "IDENTITY"
    d.AcquisitionContextSequence = [
        of(
            ValueType="PNAME",
            ConceptNameCodeSequence=[code("121008", "DCM", "Person Observer Name")],
            PersonName="SECRET^OBSERVER",
        )
    ]
    organization = ROOT + ".6"
    d.DimensionOrganizationSequence = [of(DimensionOrganizationUID=organization)]
    d.DimensionOrganizationType = "3D"
    d.DimensionIndexSequence = [
        of(
            DimensionOrganizationUID=organization,
            DimensionIndexPointer=Tag(pointer),
            FunctionalGroupPointer=Tag("FrameContentSequence"),
            DimensionDescriptionLabel="SECRET LABEL",
        )
        for pointer in ("StackID", "InStackPositionNumber")
    ]


def evidence(d):
    """All images that functional groups refer to, by study and series."""
    localisers = [
        of(ReferencedSOPClassUID=MR_IMAGE, ReferencedSOPInstanceUID=f"{ROOT}.7.{f + 1}") for f in range(len(ORDER))
    ]
    d.ReferencedImageEvidenceSequence = [
        of(
            StudyInstanceUID=ROOT + ".1",
            ReferencedSeriesSequence=[of(SeriesInstanceUID=ROOT + ".7", ReferencedSOPSequence=localisers)],
        )
    ]


def pixels(d):
    d.SamplesPerPixel, d.PhotometricInterpretation = 1, "MONOCHROME2"
    d.NumberOfFrames, d.Rows, d.Columns = len(ORDER), ROWS, COLUMNS
    d.BitsAllocated, d.BitsStored, d.HighBit, d.PixelRepresentation = 16, 12, 11, 0
    r, c = np.mgrid[:ROWS, :COLUMNS]
    d.PixelData = np.stack([1000 + 97 * k + 13 * r + 5 * c for k in ORDER]).astype("<u2").tobytes()


def shared_groups(modality):
    g = Dataset()
    g.PixelMeasuresSequence = [
        of(PixelSpacing=numbers([DOWN, ACROSS]), SliceThickness="2.5", **between(modality))
    ]
    g.PlaneOrientationSequence = [of(ImageOrientationPatient=numbers([*X, *Y]))]
    g.FrameAnatomySequence = [of(FrameLaterality="U", AnatomicRegionSequence=[code("T-A0100", "SRT", "Brain")])]
    g.FrameVOILUTSequence = [of(WindowCenter="1500", WindowWidth="1000", WindowCenterWidthExplanation="SECRET WINDOW")]
    return private(g)


def between(modality):
    return {"SpacingBetweenSlices": f"{APART}"} if modality == "MR" else {}


def frame_groups(f, k, slope, intercept, kind):
    g = Dataset()
    g.FrameContentSequence = [
        of(
            FrameAcquisitionNumber=1,
            FrameReferenceDateTime=DAY + TIME,
            FrameAcquisitionDateTime=DAY + TIME,
            FrameAcquisitionDuration=100.0,
            StackID="1",
            InStackPositionNumber=k + 1,
            DimensionIndexValues=[1, k + 1],
            FrameComments="SECRET FRAME",
            FrameLabel="SECRET FRAME LABEL",
        )
    ]
    private(g.FrameContentSequence[0])
    g.PlanePositionSequence = [of(ImagePositionPatient=numbers(ORIGIN + k * APART * NORMAL))]
    g.PixelValueTransformationSequence = [
        of(RescaleSlope=str(slope), RescaleIntercept=str(intercept), RescaleType=kind)
    ]
    g.ReferencedImageSequence = [
        of(
            ReferencedSOPClassUID=MR_IMAGE,
            ReferencedSOPInstanceUID=f"{ROOT}.7.{f + 1}",
            PurposeOfReferenceCodeSequence=[code("121311", "DCM", "Localizer")],
        )
    ]
    return g


def new(sop_class, modality, kind):
    d = Dataset()
    d.SpecificCharacterSet = "ISO_IR 100"
    d.SOPClassUID, d.Modality = sop_class, modality
    patient_and_study(d)
    series_and_equipment(d)
    instance(d, kind)
    evidence(d)
    pixels(d)
    return private(d)


def mr():
    kind = ["ORIGINAL", "PRIMARY", "VOLUME", "NONE"]
    d = new("1.2.840.10008.5.1.4.1.1.4.1", "MR", kind)
    d.ResonantNucleus, d.MagneticFieldStrength, d.KSpaceFiltering = "1H", 3.0, "NONE"
    d.ApplicableSafetyStandardAgency = "IEC"
    d.ComplexImageComponent, d.AcquisitionContrast = "MAGNITUDE", "T1"
    d.PulseSequenceName, d.MRAcquisitionType, d.EchoPulseSequence = "gre3d", "3D", "GRADIENT"
    d.MultiPlanarExcitation, d.PhaseContrast = "NO", "NO"
    d.TimeOfFlightContrast, d.SteadyStatePulseSequence, d.EchoPlanarPulseSequence = "NO", "NONE", "NO"
    d.SpectrallySelectedSuppression, d.OversamplingPhase = "NONE", "NONE"
    d.GeometryOfKSpaceTraversal, d.RectilinearPhaseEncodeReordering = "RECTILINEAR", "LINEAR"
    d.SegmentedKSpaceTraversal, d.CoverageOfKSpace, d.NumberOfKSpaceTrajectories = "SINGLE", "FULL", 1
    d.SaturationRecovery = "NO"
    g = shared_groups("MR")
    g.MRImageFrameTypeSequence = [
        of(
            FrameType=kind,
            PixelPresentation="MONOCHROME",
            VolumetricProperties="VOLUME",
            VolumeBasedCalculationTechnique="NONE",
            ComplexImageComponent="MAGNITUDE",
            AcquisitionContrast="T1",
        )
    ]
    g.MRTimingAndRelatedParametersSequence = [
        of(
            RepetitionTime="2300",
            FlipAngle="9",
            EchoTrainLength="1",
            RFEchoTrainLength=0,
            GradientEchoTrainLength=1,
            SpecificAbsorptionRateSequence=[
                of(SpecificAbsorptionRateDefinition="IEC_HEAD", SpecificAbsorptionRateValue=0.1)
            ],
            GradientOutputType="DB_DT",
            GradientOutput=20.0,
            OperatingModeSequence=[of(OperatingModeType="STATIC FIELD", OperatingMode="IEC_NORMAL")],
        )
    ]
    g.MRFOVGeometrySequence = [
        of(
            InPlanePhaseEncodingDirection="ROW",
            MRAcquisitionFrequencyEncodingSteps=32,
            MRAcquisitionPhaseEncodingStepsInPlane=24,
            MRAcquisitionPhaseEncodingStepsOutOfPlane=6,
            PercentSampling="100",
            PercentPhaseFieldOfView="75",
        )
    ]
    g.MREchoSequence = [of(EffectiveEchoTime=2.98)]
    g.MRModifierSequence = [
        of(
            InversionRecovery="NO",
            FlowCompensation="NONE",
            Spoiling="RF",
            T2Preparation="NO",
            SpectrallySelectedExcitation="NONE",
            SpatialPresaturation="NONE",
            PartialFourier="NO",
            ParallelAcquisition="NO",
        )
    ]
    g.MRImagingModifierSequence = [
        of(
            MagnetizationTransfer="NONE",
            BloodSignalNulling="NO",
            Tagging="NONE",
            TransmitterFrequency=123.2,
            PixelBandwidth="240",
        )
    ]
    g.MRReceiveCoilSequence = [
        of(
            ReceiveCoilName="SECRET COIL",
            ReceiveCoilManufacturerName="SECRET MAKER",
            ReceiveCoilType="BODY",
            QuadratureReceiveCoil="YES",
        )
    ]
    g.MRTransmitCoilSequence = [
        of(TransmitCoilName="SECRET COIL", TransmitCoilManufacturerName="SECRET MAKER", TransmitCoilType="BODY")
    ]
    g.MRAveragesSequence = [of(NumberOfAverages="1")]
    d.SharedFunctionalGroupsSequence = [g]
    # a slope for each frame, as some scanners have it
    d.PerFrameFunctionalGroupsSequence = [
        frame_groups(f, k, f + 1, 0, "US") for f, k in enumerate(ORDER)
    ]
    return d


def ct():
    kind = ["ORIGINAL", "PRIMARY", "VOLUME", "NONE"]
    d = new("1.2.840.10008.5.1.4.1.1.2.1", "CT", kind)
    g = shared_groups("CT")
    d.SharedFunctionalGroupsSequence = [g]
    g.CTImageFrameTypeSequence = [
        of(
            FrameType=kind,
            PixelPresentation="MONOCHROME",
            VolumetricProperties="VOLUME",
            VolumeBasedCalculationTechnique="NONE",
        )
    ]
    g.CTAcquisitionTypeSequence = [
        of(AcquisitionType="SPIRAL", ConstantVolumeFlag="NO", FluoroscopyFlag="NO")
    ]
    g.CTAcquisitionDetailsSequence = [
        of(
            RotationDirection="CW",
            RevolutionTime=0.5,
            SingleCollimationWidth=0.6,
            TotalCollimationWidth=19.2,
            TableHeight="150",
            GantryDetectorTilt="0",
            DataCollectionDiameter="500",
        )
    ]
    g.CTTableDynamicsSequence = [of(TableSpeed=20.0, TableFeedPerRotation=10.0, SpiralPitchFactor=0.55)]
    g.CTGeometrySequence = [of(DistanceSourceToDetector="1000", DistanceSourceToDataCollectionCenter=550.0)]
    g.CTReconstructionSequence = [
        of(
            ReconstructionAlgorithm="FILTER_BACK_PROJ",
            ConvolutionKernel="Hr40",
            ConvolutionKernelGroup="BRAIN",
            ReconstructionDiameter="24",
            ReconstructionPixelSpacing=[DOWN, ACROSS],
            ReconstructionAngle=360.0,
            ImageFilter="SECRET FILTER",
        )
    ]
    g.CTExposureSequence = [
        of(
            ExposureTimeInms=500.0,
            XRayTubeCurrentInmA=200.0,
            ExposureInmAs=100.0,
            ExposureModulationType="NONE",
            CTDIvol=30.0,
            CTDIPhantomTypeCodeSequence=[code("113690", "DCM", "IEC Head Dosimetry Phantom")],
        )
    ]
    g.CTXRayDetailsSequence = [
        of(
            KVP="120",
            FocalSpots="1.2",
            FilterType="FLAT",
            FilterMaterial="ALUMINUM",
            CalciumScoringMassFactorPatient=1.0,
        )
    ]
    g.IrradiationEventIdentificationSequence = [of(IrradiationEventUID=ROOT + ".11")]
    frames = [frame_groups(f, k, 1, -1024, "HU") for f, k in enumerate(ORDER)]
    for k, frame in zip(ORDER, frames):
        frame.CTPositionSequence = [
            of(
                TablePosition=k * APART,
                DataCollectionCenterPatient=[0.0, 0.0, 0.0],
                ReconstructionTargetCenterPatient=[0.0, 0.0, 0.0],
            )
        ]
    d.PerFrameFunctionalGroupsSequence = frames
    return d


def save(name, d, syntax=ExplicitVRLittleEndian):
    d.file_meta = FileMetaDataset()
    d.file_meta.TransferSyntaxUID = syntax
    d.file_meta.MediaStorageSOPClassUID = d.SOPClassUID
    d.file_meta.MediaStorageSOPInstanceUID = d.SOPInstanceUID
    d.save_as(OUT / name, enforce_file_format=True)
    said = subprocess.run(["dciodvfy", OUT / name], capture_output=True, text=True)
    lines = (said.stdout + said.stderr).splitlines()
    print(name, *lines, sep="\n  ")
    return [line for line in lines if line.startswith("Error")]


if save("enhanced-mr.dcm", mr()) + save("enhanced-ct.dcm", ct()):
    sys.exit("dciodvfy found errors")
