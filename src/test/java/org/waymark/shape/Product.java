package org.waymark.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/**
 * What a shape test looks at: Waymark, or a violation planted in the test tree. A planted one is laid out as the
 * product is, a folder for each module, so that the very code that checks the product is seen to fail.
 */
record Product(String base, Path sources, JavaClasses classes) {
    private static final String PLANTED = "org.waymark.shape.planted.";

    static final Product WAYMARK = new Product(
            "org.waymark",
            Path.of("src/main/java/org/waymark"),
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.waymark"));

    /** Planted components carry a profile that nothing switches on, so that the product's own tests do not find them. */
    static Product planted(String name) {
        String base = PLANTED + name;
        Path sources = Path.of("src/test/java").resolve(base.replace('.', '/'));
        return new Product(base, sources, new ClassFileImporter().importPackages(base));
    }

    SortedSet<String> modules() {
        return classes.stream().flatMap(each -> moduleOf(each).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<String> moduleOf(JavaClass type) {
        return type.getPackageName().startsWith(base + ".")
                ? Optional.of(type.getPackageName().substring(base.length() + 1).split("\\.")[0])
                : Optional.empty();
    }

    /** The modules that each module's code uses. */
    SortedMap<String, SortedSet<String>> uses() {
        SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
        modules().forEach(module -> uses.put(module, new TreeSet<>()));
        for (JavaClass type : classes) {
            moduleOf(type)
                    .ifPresent(module -> type.getDirectDependenciesFromSelf().stream()
                            .flatMap(use -> moduleOf(use.getTargetClass().getBaseComponentType()).stream())
                            .filter(used -> !used.equals(module))
                            .forEach(uses.get(module)::add));
        }
        return uses;
    }

    /** The modules that a module's package-info names. */
    Set<String> declared(String module) {
        try {
            ApplicationModule says =
                    Class.forName(base + "." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return says == null
                    ? Set.of()
                    : Stream.of(says.allowedDependencies())
                            .map(named -> named.split("::")[0].strip())
                            .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            return Set.of();
        }
    }

    /** The classes themselves, in the order of their names, none of them initialised. */
    Stream<Class<?>> loaded() {
        return classes.stream()
                .map(JavaClass::getName)
                .filter(name -> !name.endsWith("package-info"))
                .sorted()
                .map(Product::load);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Product.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the compiler made of a class, for what reflection does not tell. */
    static ClassModel compiled(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
