namespace CampusIssues.Emulator.CloudFormation.Stacks;

/// <summary>The states of stacks and resources (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html).</summary>
internal static class StackStatus
{
    public const string ReviewInProgress = "REVIEW_IN_PROGRESS";
    public const string CreateInProgress = "CREATE_IN_PROGRESS";
    public const string CreateComplete = "CREATE_COMPLETE";
    public const string CreateFailed = "CREATE_FAILED";
    public const string RollbackInProgress = "ROLLBACK_IN_PROGRESS";
    public const string RollbackComplete = "ROLLBACK_COMPLETE";
    public const string RollbackFailed = "ROLLBACK_FAILED";
    public const string UpdateInProgress = "UPDATE_IN_PROGRESS";
    public const string UpdateCleanup = "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS";
    public const string UpdateComplete = "UPDATE_COMPLETE";
    public const string UpdateFailed = "UPDATE_FAILED";
    public const string UpdateRollbackInProgress = "UPDATE_ROLLBACK_IN_PROGRESS";
    public const string UpdateRollbackCleanup = "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS";
    public const string UpdateRollbackComplete = "UPDATE_ROLLBACK_COMPLETE";
    public const string UpdateRollbackFailed = "UPDATE_ROLLBACK_FAILED";
    public const string DeleteInProgress = "DELETE_IN_PROGRESS";
    public const string DeleteComplete = "DELETE_COMPLETE";
    public const string DeleteFailed = "DELETE_FAILED";
    public const string DeleteSkipped = "DELETE_SKIPPED";

    /// <summary>The states from which a stack can be updated.</summary>
    public static bool CanBeUpdated(string status) => status is CreateComplete or CreateFailed or UpdateComplete or UpdateFailed or UpdateRollbackComplete;

    /// <summary>What a state under way becomes when the emulator ends in it.</summary>
    public static string Interrupted(string status) => status switch
    {
        CreateInProgress => CreateFailed,
        UpdateInProgress => UpdateFailed,
        UpdateCleanup => UpdateComplete,
        UpdateRollbackCleanup => UpdateRollbackComplete,
        UpdateRollbackInProgress => UpdateRollbackFailed,
        RollbackInProgress => RollbackFailed,
        DeleteInProgress => DeleteFailed,
        _ => status,
    };
}
