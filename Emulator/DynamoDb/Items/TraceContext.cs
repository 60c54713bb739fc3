using System.Diagnostics;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>The trace that a write belongs to, so that what follows from its stream record can be linked to it.</summary>
internal static class TraceContext
{
    public static string? Of(AwsCall call)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
        {
            return activity.Id;
        }

        var header = call.Http.Request.Headers.TraceParent;
        return header.Count == 0 ? null : header[0];
    }
}
