namespace Aspire.Hosting.ApplicationModel;

/// <summary>How resources are waited for.</summary>
public sealed class ResourceNotificationServiceOptions
{
    /// <summary>What a wait does when the other ends, unless it says so itself: with a dashboard, where somebody may start it again, it goes on.</summary>
    public WaitBehavior DefaultWaitBehavior { get; set; }
}
