using System.Reflection;
using System.Text.RegularExpressions;
using CampusIssues.UnitTests.Architecture;

namespace CampusIssues.UnitTests.Polyfills.Signatures;

/// <summary>
/// Each polyfill's public members against the official package's, kept beside this file: names, parameters, defaults,
/// nullability, constraints. A member that isn't in the list is a fault: code that used it would not build on the official package.
/// </summary>
public sealed partial class SignatureTests
{
    private const string Folder = "UnitTests/Polyfills/Signatures";

    public static TheoryData<string> Packages => [.. Lists];

    private static IEnumerable<string> Lists => Repository.Files(Folder, ".txt").Select(file => Path.GetFileNameWithoutExtension(file)!);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_public_member_is_the_official_one(string package)
    {
        var official = Read(package);
        var declaration = new Declaration(isNullable: official.Values.Any(line => line.Contains("string?", StringComparison.Ordinal) || line.Contains(">?", StringComparison.Ordinal)));
        var assembly = Assembly.Load(package);

        var faults = PublicSurface.TypesOf(assembly).SelectMany(type =>
            PublicSurface.MembersOf(type).Select(member => Compare(official, DocumentationId.Of(member), declaration.Of(member))).Prepend(Compare(official, type)));

        faults.OfType<string>().ShouldBeEmpty();
    }

    [Fact]
    public void Every_polyfill_has_its_list()
    {
        // SES has none: its surface is compared with the shape of every AWS client in its own tests.
        var polyfills = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "Polyfills")).Select(path => Path.GetFileName(path)!)
            .Where(name => PublicSurface.TypesOf(Assembly.Load(name)).Any());

        polyfills.Except(Lists).ShouldBe(["AWSSDK.SimpleEmail"]);
    }

    private static Dictionary<string, string> Read(string package) => File.ReadLines(Path.Combine(Repository.Root, Folder, $"{package}.txt"))
        .Select(line => Unqualified().Replace(line, "Amazon.Lambda.Core.$0").Split('\t'))
        .ToDictionary(parts => parts[0], parts => Plain(parts[1]));

    /// <summary>
    /// Without what no caller sees: accessors that are not public; without variance, which the lists repeat at every use; and without
    /// the mark of a type parameter, of which reflection doesn't tell whether it was written or comes from what the parameter may be.
    /// </summary>
    private static string Plain(string line) => TypeParameter().Replace(Hidden().Replace(Attributes().Replace(line, ""), ""), "$1").Replace("<out ", "<", StringComparison.Ordinal);

    private static string? Compare(Dictionary<string, string> official, string id, string ours) => official.TryGetValue(id, out var theirs)
        ? theirs == Plain(ours) ? null : $"{id}\n  official: {theirs}\n  ours:     {ours}"
        : $"{id} is not in the official package";

    private static string? Compare(Dictionary<string, string> official, Type type)
    {
        var (id, ours) = (DocumentationId.Of(type), Plain(Declaration.Of(type)));
        if (!official.TryGetValue(id, out var theirs))
        {
            return $"{id} is not in the official package";
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return null;
        }

        var bases = type.IsEnum ? [] : Direct(type).Where(contract => contract.IsPublic).Append(type.BaseType)
            .Where(origin => origin is not null && origin != typeof(object) && origin != typeof(ValueType)).Select(origin => TypeNames.Of(origin!));
        var rest = theirs.StartsWith(ours, StringComparison.Ordinal) ? theirs[ours.Length..] : null;
        return rest is null || bases.FirstOrDefault(origin => !rest.Contains(origin, StringComparison.Ordinal)) is { } missing && !IsInherited(type, missing)
            ? $"{id}\n  official: {theirs}\n  ours:     {ours} : {string.Join(", ", bases)}"
            : null;
    }

    private static IEnumerable<Type> Direct(Type type) =>
        type.GetInterfaces().Except(type.GetInterfaces().SelectMany(contract => contract.GetInterfaces()));

    /// <summary>The lists name what a class adds, and not what its base class has.</summary>
    private static bool IsInherited(Type type, string contract) =>
        type.BaseType is { } origin && origin != typeof(object) && origin.GetInterfaces().Any(inherited => TypeNames.Of(inherited) == contract);

    [GeneratedRegex(@"( \[(Experimental|Obsolete)\])+$")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"(private|internal|private protected) (set|init|get); ")]
    private static partial Regex Hidden();

    /// <summary>The list of a package whose dependencies weren't at hand names their types without a namespace.</summary>
    [GeneratedRegex(@"(?<![\w.])ILambdaContext\b")]
    private static partial Regex Unqualified();

    [GeneratedRegex(@"\b(T([A-Z]\w*)?)\?")]
    private static partial Regex TypeParameter();
}
