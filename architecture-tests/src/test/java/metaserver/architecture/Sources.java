package metaserver.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The Java files below a folder, parsed: comments are not in class files. */
record Sources(Path root) {
  private static final int COLUMNS = 120;
  private static final Pattern LOGGED = Pattern.compile("\\bLOG\\.\\w+\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern EVENT = Pattern.compile("event=[\\w{}-]+( [a-z-]+=(\\w+|\\{}|\\\\\"[^\"]*\\\\\"))*");

  static Sources ofModule(String module) {
    return new Sources(Path.of("..", module, "src/main/java"));
  }

  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The public types, those inside others too, and the packages that have no comment. */
  List<String> undocumented() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var task = (JavacTask) compiler.getTask(
          null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files()));
      DocTrees comments = DocTrees.instance(task);
      List<String> found = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) found.addAll(undocumented(unit, comments));
      return found;
    }
  }

  private static List<String> undocumented(CompilationUnitTree unit, DocTrees comments) {
    String file = unit.getSourceFile().getName();
    List<Tree> declared = new ArrayList<>();
    if (file.endsWith("package-info.java")) declared.add(unit.getPackage());
    unit.getTypeDecls().forEach(type -> addPublic(type, false, declared));
    return declared.stream()
        .filter(tree -> comments.getDocComment(TreePath.getPath(unit, tree)) == null)
        .map(tree -> tree instanceof ClassTree type ? file + ": " + type.getSimpleName() : file)
        .toList();
  }

  /** A type that others can name, and those inside it; what an interface holds is public without a word. */
  private static void addPublic(Tree tree, boolean inInterface, List<Tree> found) {
    if (!(tree instanceof ClassTree type)) return;
    if (!inInterface && !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) return;
    found.add(type);
    type.getMembers().forEach(member -> addPublic(member, type.getKind() == Tree.Kind.INTERFACE, found));
  }

  /** The lines of more than 120 columns, each as file and number. */
  List<String> longLines() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).length() > COLUMNS) found.add(file + ":" + (i + 1));
      }
    }
    return found;
  }

  /** What is written to the log as prose: an event and its circumstances can be searched for, and read by a program. */
  List<String> wordyLogLines() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      LOGGED.matcher(Files.readString(file)).results()
          .filter(line -> !EVENT.matcher(line.group(1)).matches())
          .forEach(line -> found.add(file + ": " + line.group(1)));
    }
    return found;
  }

  /** The folders that hold classes and no package-info that says NullMarked. */
  List<Path> unmarked() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : files().stream().map(Path::getParent).distinct().toList()) {
      Path info = folder.resolve("package-info.java");
      if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) found.add(folder);
    }
    return found;
  }
}
