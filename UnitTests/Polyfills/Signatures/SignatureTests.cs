using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CampusIssues.UnitTests.Architecture;

namespace CampusIssues.UnitTests.Polyfills.Signatures;

/// <summary>
/// Each polyfill's public members against the official package's, kept beside this file: names, parameters, defaults,
/// nullability, constraints. A member that isn't in the list is a fault: code that used it would not build on the official package.
/// With <c>OfficialPackages</c> the same holds the lists against the official packages: these have no other members.
/// </summary>
public sealed partial class SignatureTests
{
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["ILambdaContext"] = "Amazon.Lambda.Core",
        ["CreateContainerParameters"] = "Docker.DotNet.Models",
    };

    private const string Folder = "UnitTests/Polyfills/Signatures";

    public static TheoryData<string> Packages => [.. Lists];

    private static IEnumerable<string> Lists => Repository.Files(Folder, ".txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Where(IsHere);

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

    [Theory]
    [MemberData(nameof(Packages))]
    public void What_is_obsolete_or_experimental_there_is_so_here(string package)
    {
        var official = Lines(package);

        var faults = PublicSurface.TypesOf(Assembly.Load(package)).SelectMany(type => PublicSurface.MembersOf(type).Select(member => (DocumentationId.Of(member), member)))
            .Where(pair => official.TryGetValue(pair.Item1, out var line) && Attributes().Match(line).Value.Trim() != Marks(pair.member))
            .Select(pair => $"{pair.Item1}: '{Attributes().Match(official[pair.Item1]).Value.Trim()}' there, '{Marks(pair.member)}' here");

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Every_polyfill_has_its_list()
    {
        var polyfills = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "Polyfills")).Select(path => Path.GetFileName(path)!)
            .Where(name => IsHere(name) && PublicSurface.TypesOf(Assembly.Load(name)).Any());

        polyfills.Except(Lists).ShouldBeEmpty();
    }

    /// <summary>The official Docker.DotNet.Enhanced has an assembly of another name, and far more in it than its list.</summary>
    private static bool IsHere(string package) => package != "Docker.DotNet.Enhanced" || File.Exists(Path.Combine(AppContext.BaseDirectory, $"{package}.dll"));

    private static Dictionary<string, string> Read(string package) => Lines(package).ToDictionary(line => line.Key, line => Plain(line.Value));

    private static Dictionary<string, string> Lines(string package) => File.ReadLines(Path.Combine(Repository.Root, Folder, $"{package}.txt"))
        .Select(line => Unqualified().Replace(line, name => $"{Elsewhere[name.Value]}.{name.Value}").Split('\t'))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>The compiler itself calls constructors of types with required members obsolete.</summary>
    private static string Marks(MemberInfo member) => member.IsDefined(typeof(CompilerFeatureRequiredAttribute), inherit: false) ? "" : string.Join(' ', new[] { typeof(ObsoleteAttribute), typeof(ExperimentalAttribute) }
        .Where(mark => member.IsDefined(mark, inherit: false)).Select(mark => $"[{mark.Name.Replace("Attribute", "", StringComparison.Ordinal)}]"));

    /// <summary>
    /// Without what no caller sees: accessors that are not public; without variance, which the lists repeat at every use; and without
    /// the mark of a type parameter, of which reflection doesn't tell whether it was written or comes from what the parameter may be.
    /// </summary>
    private static string Plain(string line) => Variance().Replace(TypeParameter().Replace(Hidden().Replace(Attributes().Replace(line, ""), ""), "$1"), "");

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
    [GeneratedRegex(@"(?<![\w.])(ILambdaContext|CreateContainerParameters)\b")]
    private static partial Regex Unqualified();

    [GeneratedRegex(@"(?<=<[^<>()]*)\b(out|in) (?=T)")]
    private static partial Regex Variance();

    [GeneratedRegex(@"\b(T([A-Z]\w*)?)\?")]
    private static partial Regex TypeParameter();
}
