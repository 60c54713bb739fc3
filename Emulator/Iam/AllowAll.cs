using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam;

/// <summary>The root user may do all.</summary>
internal sealed class AllowAll : IAccessControl
{
    public void Demand(
        Caller caller,
        string action,
        string resource,
        Func<IReadOnlyDictionary<string, IReadOnlyList<string>>>? conditions,
        HttpContext? http)
    {
    }
}
