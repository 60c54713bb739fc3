using System.Reflection;
using System.Runtime.CompilerServices;

namespace CampusIssues.UnitTests.Polyfills.Signatures;

/// <summary>What an assembly shows to others, without what the compiler adds to records and delegates.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> TypesOf(Assembly assembly) => assembly.GetExportedTypes();

    public static IEnumerable<MemberInfo> MembersOf(Type type) => typeof(Delegate).IsAssignableFrom(type)
        ? []
        : type.GetMembers(Declared).Where(member => IsVisible(member) && !member.IsDefined(typeof(CompilerGeneratedAttribute)));

    private static bool IsVisible(MemberInfo member) => member switch
    {
        Type => false,
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => false,
        MethodBase method => IsVisible(method) && !(method is ConstructorInfo { IsStatic: true }),
        PropertyInfo property => IsVisible(property.GetMethod) || IsVisible(property.SetMethod),
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        EventInfo @event => IsVisible(@event.AddMethod),
        _ => false,
    };

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };
}
