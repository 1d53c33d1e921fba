package janus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The arrows of docs/architecture.md, held as rules. A package named here may be yet to come.
@AnalyzeClasses(packages = "janus", importOptions = ImportOption.DoNotIncludeTests.class)
final class LayersTest {
    private static final String[] EDGES = {"cli", "web"};
    private static final String[] USES = {
        "prepare",
        "train",
        "translate",
        "baseline",
        "evaluate",
        "compare",
        "leaderboard",
        "sweep",
        "watch",
        "pretrain",
        "align",
        "study",
        "analysis",
        "demo"
    };
    private static final String[] GROUND = {"volume", "work", "tensor"};

    /// Every part, with the other parts it may know; all may know the ground.
    private static final Map<String, Set<String>> PARTS =
            Map.ofEntries(
                    Map.entry("agreement", Set.of("statistics")),
                    Map.entry("anatomy", Set.of()),
                    Map.entry("augment", Set.of("figure")),
                    Map.entry("bias", Set.of()),
                    Map.entry("checkpoint", Set.of()),
                    Map.entry("dataset", Set.of("raster")),
                    Map.entry("dicom", Set.of()),
                    Map.entry("dicomweb", Set.of("dicom")),
                    Map.entry("encoding", Set.of()),
                    Map.entry("events", Set.of()),
                    Map.entry("figure", Set.of()),
                    Map.entry("image", Set.of("raster", "nifti", "dicom", "instance")),
                    Map.entry("instance", Set.of("dicom")),
                    Map.entry("intake", Set.of()),
                    Map.entry("metric", Set.of("window")),
                    Map.entry("mixed", Set.of("statistics")),
                    Map.entry("network", Set.of("checkpoint")),
                    Map.entry("nifti", Set.of()),
                    Map.entry("parallel", Set.of()),
                    Map.entry("phantom", Set.of("texture")),
                    Map.entry("raster", Set.of()),
                    Map.entry("rigid", Set.of()),
                    Map.entry("roc", Set.of("statistics")),
                    Map.entry("run", Set.of("checkpoint")),
                    Map.entry("statistics", Set.of()),
                    Map.entry("store", Set.of()),
                    Map.entry("texture", Set.of()),
                    Map.entry("window", Set.of()),
                    Map.entry("zoo", Set.of("checkpoint")));

    @ArchTest
    static final ArchRule arrowsPointDownwards =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("edges")
                    .definedBy(packages(EDGES))
                    .layer("uses")
                    .definedBy(packages(USES))
                    .layer("parts")
                    .definedBy(packages(PARTS.keySet().toArray(String[]::new)))
                    .layer("ground")
                    .definedBy(packages(GROUND))
                    .whereLayer("edges")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("uses")
                    .mayOnlyBeAccessedByLayers("edges")
                    .whereLayer("parts")
                    .mayOnlyBeAccessedByLayers("edges", "uses")
                    .whereLayer("ground")
                    .mayOnlyBeAccessedByLayers("edges", "uses", "parts");

    @ArchTest
    static final ArchRule partsKnowOnlyThePartsTheyMay =
            CompositeArchRule.of(
                    PARTS.keySet().stream().sorted().map(LayersTest::mayKnow).toList());

    @ArchTest
    static final ArchRule noPackagesGoRoundInCircles =
            slices().matching("janus.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageStandsInALayer =
            classes().should().resideInAnyPackage(all()).as("every package stands in a layer");

    @ArchTest
    static final ArchRule libtorchStaysWhereItsMemoryIsOwned =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            packages(
                                    "tensor",
                                    "anatomy",
                                    "dicom", // FFmpeg's memory
                                    "network",
                                    "parallel",
                                    "rigid",
                                    "train",
                                    "translate"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.bytedeco.pytorch..", "org.bytedeco.javacpp..");

    @ArchTest
    static final ArchRule ffmpegStaysWhereCompressedPixelsAre =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("janus.dicom..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.bytedeco.ffmpeg..");

    @ArchTest
    static final ArchRule picocliStaysAtTheCommandLine =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("janus.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule onlyFiguresAreDrawn =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("janus.figure..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jetbrains..", "kotlin..", "org.apache.batik..");

    @ArchTest
    static final ArchRule onlyEventsAreProtocolBuffers =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("janus.events..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.google.protobuf..");

    @ArchTest
    static final ArchRule theWebServerStaysAtTheWeb =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(packages("web"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.sun.net.httpserver..",
                            "io.javalin..",
                            "org.eclipse.jetty..",
                            "jakarta.servlet..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsSql =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(packages("store"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "org.jdbi..",
                            "org.flywaydb..",
                            "org.sqlite..",
                            "com.zaxxer..");

    @ArchTest
    static final ArchRule onlyStudiesReadYamlAndHashPasswords =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(packages("study"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.snakeyaml..", "org.bouncycastle..");

    @ArchTest
    static final ArchRule onlyMixedModelsSearchWithHipparchus =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(packages("mixed"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.hipparchus..");

    @ArchTest
    static final ArchRule onlyTheZooAndArchivesAreFetchedFrom =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(packages("dicomweb", "zoo"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule volumesNeedOnlyTheJdk =
            classes()
                    .that()
                    .resideInAPackage("janus.volume..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "janus.volume..",
                            "java..",
                            "org.jspecify..",
                            "com.google.errorprone.annotations..");

    @ArchTest
    static final ArchRule statisticsKnowNothingOfImages =
            classes()
                    .that()
                    .resideInAPackage("janus.statistics..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "janus.statistics..",
                            "java..",
                            "org.jspecify..",
                            "org.apache.commons.statistics.distribution..");

    private static ArchRule mayKnow(String part) {
        List<String> others = new ArrayList<>(PARTS.keySet());
        others.remove(part);
        others.removeAll(PARTS.getOrDefault(part, Set.of()));
        return noClasses()
                .that()
                .resideInAPackage("janus." + part + "..")
                .should()
                .dependOnClassesThat(inAnyOf(others))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> inAnyOf(List<String> names) {
        return JavaClass.Predicates.resideInAnyPackage(packages(names.toArray(String[]::new)));
    }

    private static String[] all() {
        List<String> names = new ArrayList<>(PARTS.keySet());
        for (String[] layer : List.of(EDGES, USES, GROUND)) {
            names.addAll(Arrays.asList(layer));
        }
        return packages(names.toArray(String[]::new));
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map("janus.%s.."::formatted).toArray(String[]::new);
    }
}
