using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>The resources that a value is made of.</summary>
internal static class References
{
    public static IEnumerable<IResource> Of(object value) => Walk(value, []).Distinct();

    private static IEnumerable<IResource> Walk(object value, HashSet<object> seen)
    {
        if (!seen.Add(value))
        {
            return [];
        }

        var inner = value is IValueWithReferences { References: var references } ? references.SelectMany(reference => Walk(reference, seen)) : [];
        return value is IResource resource ? inner.Prepend(resource) : inner;
    }
}
