using Amazon.Lambda.Core;

namespace CampusIssues.Functions;

/// <summary>How long an invocation may work, so that it can still answer before Lambda ends it.</summary>
internal static class Deadline
{
    /// <summary>The longest that Lambda lets a function run; some runtime APIs name deadlines years away.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    public static TimeSpan Of(ILambdaContext context, TimeSpan reserve)
    {
        var time = context.RemainingTime - reserve;
        return time > Longest ? Longest : time > reserve ? time : reserve;
    }
}
