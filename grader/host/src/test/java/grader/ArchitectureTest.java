package grader;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The shape of the grader: data flows one way, and what a submission's JVM sees is a fact of the packages. */
class ArchitectureTest {
    private static final int LEAST_CLASSES = 80;

    private final JavaClasses grader = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("grader");

    private void holds(ArchRule rule) {
        assertTrue(grader.size() > LEAST_CLASSES, "only " + grader.size() + " classes were looked at");
        rule.check(grader);
    }

    @Test
    void dataFlowsOneWay() {
        holds(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("catalog")
                .definedBy("grader.catalog")
                .layer("submission")
                .definedBy("grader.submission")
                .layer("compile")
                .definedBy("grader.compile")
                .layer("policy")
                .definedBy("grader.policy")
                .layer("weave")
                .definedBy("grader.weave")
                .layer("run")
                .definedBy("grader.run")
                .layer("score")
                .definedBy("grader.score")
                .layer("report")
                .definedBy("grader.report")
                .layer("cli")
                .definedBy("grader.cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("score")
                .mayOnlyBeAccessedByLayers("report", "cli")
                .whereLayer("run")
                .mayOnlyBeAccessedByLayers("score", "report", "cli")
                .whereLayer("weave")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("policy")
                .mayOnlyBeAccessedByLayers("report", "cli")
                .whereLayer("compile")
                .mayOnlyBeAccessedByLayers("report", "cli")
                .whereLayer("submission")
                .mayOnlyBeAccessedByLayers("compile", "cli"));
    }

    @Test
    void theWorkerKnowsNothingOfTheHost() {
        holds(noClasses()
                .that()
                .resideInAnyPackage("grader.spec", "grader.wire", "grader.worker", "grader.schedule")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "grader.catalog",
                        "grader.submission",
                        "grader.compile",
                        "grader.policy",
                        "grader.weave",
                        "grader.run",
                        "grader.score",
                        "grader.report",
                        "grader.cli"));
    }

    @Test
    void whatWovenCodeCallsDependsOnTheJdkAlone() {
        holds(classes()
                .that()
                .resideInAPackage("grader.schedule")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "grader.schedule", "org.jspecify.annotations"));
    }

    @Test
    void theWireKnowsNobody() {
        holds(classes()
                .that()
                .resideInAPackage("grader.wire")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.crypto..", "grader.wire", "org.jspecify.annotations"));
    }

    @Test
    void onlyMainEndsTheGrader() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(
                        "grader.catalog",
                        "grader.submission",
                        "grader.compile",
                        "grader.policy",
                        "grader.weave",
                        "grader.run",
                        "grader.score",
                        "grader.report",
                        "grader.cli")
                .and()
                .doNotHaveFullyQualifiedName("grader.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void theHostNeverLoadsASubmittedClass() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(
                        "grader.submission",
                        "grader.compile",
                        "grader.policy",
                        "grader.weave",
                        "grader.run",
                        "grader.score",
                        "grader.report",
                        "grader.cli")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ClassLoader.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class));
    }

    @Test
    void namesSayWhatAThingIs() {
        holds(noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl"));
    }

    @Test
    void absentIsNeverNull() {
        holds(classes()
                .that(resideInAPackage("grader.."))
                .and()
                .areTopLevelClasses()
                .should(BeIn.aPackageAnnotatedWith(NullMarked.class)));
    }

    @Test
    void nobodyWritesToStreamsButThroughTheCommandLine() {
        holds(noClasses()
                .that()
                .resideInAnyPackage("grader.catalog", "grader.report", "grader.score", "grader.policy")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PrintStream.class));
    }
}
